/**
 * Moments as they are written: a day, a local time or an instant, with dashes or without. Reading is by shape and
 * calendar only; what time zones make of it is in zoned.ts, so that this file brings no library along.
 */
export interface Moment {
  kind: 'day' | 'local' | 'instant';
  /** "2026-05-05T10:00:00"; a day has midnight. */
  local: string;
}

const shape = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.0{1,9})?)?(Z)?)?$/i;

export function readMoment(text: string): Moment | null {
  const found = shape.exec(text.trim());
  if (!found) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '00', second = '00', zulu] = found;
  if (Number(hour || 0) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const local = `${year}-${month}-${day}T${hour || '00'}:${hour ? minute : '00'}:${hour ? second : '00'}`;
  return { kind: hour === '' ? 'day' : zulu ? 'instant' : 'local', local };
}

export function isMoment(text: string): boolean {
  return readMoment(text) !== null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1600 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
