/**
 * Dates that the law counts, in the municipality's time zone. For now the term of a decision is the scheme's number
 * of weeks from the day of receipt (Awb 4:13). Suspension (4:15), the Algemene termijnenwet, extension (4:14) and
 * objection belong in this file too and are not here yet.
 */

/** A day without a time, as "2026-05-15". */
export type LocalDate = string;

export const legalTimeZone = 'Europe/Amsterdam';

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: legalTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day an instant falls on in the Netherlands: 2026-06-30T22:30Z is 1 July. */
export function localDateOf(instant: Date): LocalDate {
  return dayFormat.format(instant);
}

/** The day that lies a number of days later, or earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utcOf(to) - utcOf(from)) / 86_400_000);
}

/** The last day on which a decision is in time: receipt plus the scheme's weeks (Awb 4:13). */
export function decideBy(receivedOn: LocalDate, termWeeks: number): LocalDate {
  return addDays(receivedOn, termWeeks * 7);
}

/** The last day of the six weeks in which one can object, from the day after sending (Awb 6:7, 6:8). The Atw is not applied yet. */
export function objectUntil(sentOn: LocalDate): LocalDate {
  return addDays(sentOn, 42);
}

/** Was the term to complete the application left unused, and is it still within the 4 weeks of Awb 4:5, fourth paragraph? */
export function notProcessingWindow(termEndsOn: LocalDate, today: LocalDate): 'term-running' | 'open' | 'too-late' {
  if (daysBetween(termEndsOn, today) <= 0) return 'term-running';
  return daysBetween(termEndsOn, today) <= 28 ? 'open' : 'too-late';
}

function utcOf(date: LocalDate): number {
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day);
}

function parts(date: LocalDate): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`A date looks like 2026-05-15, not like "${date}"`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
