import { addDays, type LocalDate } from './legal-clock.js';

/** Weeks as people number them in the Netherlands (ISO 8601): from Monday, and week 1 is the one with 4 January in it. */
const pattern = /^(20\d\d)-W(0[1-9]|[1-4]\d|5[0-3])$/;

/** "2027-W09" for the day 2027-03-01. */
export function isoWeekOf(day: LocalDate): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const weeks = (Date.parse(mondayOf(day)) - Date.parse(mondayOf(`${year}-01-04`))) / (7 * 86_400_000);
  return `${year}-W${String(Math.round(weeks) + 1).padStart(2, '0')}`;
}

/** @returns its seven days from Monday, or null when there is no such week: not every year has a week 53 */
export function daysOfIsoWeek(week: string): LocalDate[] | null {
  const [, year, number] = pattern.exec(week) ?? [];
  if (!year || !number) return null;
  const monday = addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
  return isoWeekOf(monday) === week ? Array.from({ length: 7 }, (_, index) => addDays(monday, index)) : null;
}

function mondayOf(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  return addDays(day, 1 - weekday);
}
