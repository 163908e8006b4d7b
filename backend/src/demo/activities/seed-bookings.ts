import { addDays } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { demoId } from '../seeding-tools.js';

/** Requests for rooms: one that waits for its keeper, one that was given, and one for which there was no room. */
const bookings = [
  { by: 'bewoner', at: 'buurthuis-de-linde', days: 9, state: 'asked', purpose: 'Verjaardag van de straat', answer: '' },
  {
    by: 'bewoner',
    at: 'bibliotheek',
    days: 12,
    state: 'agreed',
    purpose: 'Leesclub voor beginners',
    answer: 'U bent welkom. Meld u bij de balie.',
  },
  {
    by: 'initiatiefnemer',
    at: 'sporthal-noord',
    days: 16,
    state: 'refused',
    purpose: 'Toernooi voor kinderen',
    answer: 'De hal is die dag verhuurd.',
  },
] as const;

export async function seedBookings(tx: Tx, municipalityId: number, today: string, now: Date): Promise<void> {
  for (const { by, at, days, state, purpose, answer } of bookings) {
    const day = addDays(today, days);
    const isAnswered = state !== 'asked';
    await tx.query(
      `INSERT INTO facility_booking (municipality_id, id, place_id, period, purpose, asked_by, asked_at, state, answer, answered_by, answered_at)
       VALUES ($1, $2, $3, tstzrange($4::timestamp AT TIME ZONE 'Europe/Amsterdam', $5::timestamp AT TIME ZONE 'Europe/Amsterdam'), $6, $7, $8, $9, $10, $11, $12)`,
      [
        municipalityId,
        demoId('booking', `${by}:${at}`),
        demoId('place', at),
        `${day}T14:00:00`,
        `${day}T17:00:00`,
        purpose,
        demoId('person', by),
        now,
        state,
        answer,
        isAnswered ? demoId('person', 'initiatiefnemer') : null,
        isAnswered ? now : null,
      ],
    );
  }
}
