/** Between the moments of a round and what stands in a field for date and time: the clock in the Netherlands, wherever the browser is. */
import { legalTimeZone } from '@stoep/rules';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: legalTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** "2026-05-10T08:00", as `<input type="datetime-local">` has it; empty for no moment. */
export function localTime(instant: string | null): string {
  return instant ? clock.format(new Date(instant)).replace(' ', 'T') : '';
}

/** The instant at which the clock shows this; what is not a time stays what it is, so that the server says so. */
export function instantOf(local: string): string {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return local;
  const shift = (at: number) => Date.parse(`${localTime(new Date(at).toISOString())}Z`) - at;
  const first = asUtc - shift(asUtc);
  return new Date(asUtc - shift(first)).toISOString();
}
