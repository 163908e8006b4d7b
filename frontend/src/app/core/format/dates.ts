/** Dates as people say them: "vrijdag 15 mei 2026", with "over 3 dagen" beside. Days are days in the Netherlands. */
import { daysBetween, legalTimeZone, localDateOf, type LocalDate } from '@stoep/rules';

/** A day ("2026-05-15") or an instant, as the day it is in the Netherlands. */
export function dayOf(value: string): LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : localDateOf(new Date(value));
}

/** "vrijdag 15 mei 2026" */
export function writtenDay(value: string, language = 'nl'): string {
  return formatted(value, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** "15 mei 2026" */
export function shortDay(value: string, language = 'nl'): string {
  return formatted(value, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "mei 2026" */
export function writtenMonth(value: string, language = 'nl'): string {
  return formatted(value, language, { month: 'long', year: 'numeric' });
}

/** "vandaag", "over 3 dagen", "vorige maand". */
export function relativeDay(value: string, now: Date, language = 'nl'): string {
  const days = daysBetween(localDateOf(now), dayOf(value));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(days) < 14) return format.format(days, 'day');
  if (Math.abs(days) < 60) return format.format(Math.round(days / 7), 'week');
  if (Math.abs(days) < 700) return format.format(Math.round(days / 30.4), 'month');
  return format.format(Math.round(days / 365), 'year');
}

/** "14:03" */
export function clockTime(instant: string, language = 'nl'): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: legalTimeZone }).format(
    new Date(instant),
  );
}

function formatted(value: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const noon = new Date(`${dayOf(value)}T12:00:00Z`);
  const written = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(noon);
  // British English has no comma here; some versions of the locale data do.
  return written.replace(/,(?= \d)/, '');
}

/** "maandag" for 1, "zondag" for 7. */
export function weekdayName(day: number, language = 'nl'): string {
  // 5 January 2026 is a Monday.
  return formatted(`2026-01-${String(4 + day).padStart(2, '0')}`, language, { weekday: 'long' });
}
