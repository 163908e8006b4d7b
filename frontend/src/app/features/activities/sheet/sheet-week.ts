/** What the week sheet is asked for, and how weeks and days are called on it. It reads no clock. */
import type { WeekSheetDate } from '@stoep/contracts';
import { addDays, daysOfIsoWeek, isoWeekOf } from '@stoep/rules';
import { dayOf } from '../../../core/format/dates';

const weeksAhead = 12;

/** This week and the ones to come; and the one of the address, when it is none of these. */
export function weeksToChoose(chosen: string | undefined, today: string): string[] {
  const coming = Array.from({ length: weeksAhead }, (_, index) => isoWeekOf(addDays(today, index * 7)));
  return chosen && daysOfIsoWeek(chosen) && !coming.includes(chosen) ? [chosen, ...coming] : coming;
}

/** 9 for "2027-W09". */
export const weekNumber = (week: string): number => Number(week.slice(-2));

/** "8 maart tot en met 14 maart" without the year, which is told elsewhere. */
export function spanOf(from: string, to: string, locale: string): [string, string] {
  const form = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const written = (day: string) => form.format(new Date(`${day}T12:00:00Z`));
  return [written(from), written(to)];
}

export function sheetDays(dates: readonly WeekSheetDate[]): { day: string; dates: WeekSheetDate[] }[] {
  const days = new Map<string, WeekSheetDate[]>();
  for (const date of dates) {
    const day = dayOf(date.startsAt);
    days.set(day, [...(days.get(day) ?? []), date]);
  }
  return [...days].map(([day, list]) => ({ day, dates: list }));
}
