/**
 * When things happen in the demo. The data is written as of one day, so that it can be checked; whoever seeds it may
 * move every date by the same number of days.
 */
import type { DayDate, Instant } from './demo-types.js';
import { seededFractions } from './seeded-numbers.js';

/** The day the demo data was written for: what is open then has no later date. */
export const demoToday: DayDate = '2026-11-23';

/**
 * A moment between 8.00 and 16.00 UTC on that day, always the same for the same seed, so that what happens at once in
 * two places carries one time. Early enough to be the same day in the Netherlands.
 */
export function momentOn(day: DayDate, seed: string): Instant {
  const minutes = 8 * 60 + Math.floor(seededFractions(`${day} ${seed}`)() * 8 * 60);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${day}T${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:00Z`;
}
