import { Temporal } from 'temporal-polyfill';
import { readMoment, type Moment } from './moments.js';

/**
 * Between wall clocks and instants. A time in the spring gap moves forward by the gap, in the autumn overlap the first
 * of the two counts (RFC 5545 3.3.5; what Temporal calls "compatible"). PostgreSQL's AT TIME ZONE takes the second, so
 * nothing of this may be left to the database.
 */
export function isTimeZone(tzid: string): boolean {
  if (!/^(UTC|[A-Za-z]+(?:[_+-][A-Za-z0-9]+)*(?:\/[A-Za-z0-9_+-]+){1,2})$/.test(tzid)) return false;
  try {
    Temporal.ZonedDateTime.from(`2000-01-01T00:00:00+00:00[UTC]`).withTimeZone(tzid);
    return true;
  } catch {
    return false;
  }
}

/** A moment that exists: where its clock stands, and the instant. */
export interface ZonedMoment {
  local: string;
  utc: string;
}

/** @param local "2026-03-29T02:30:00" */
export function resolveLocal(local: string, tzid: string): ZonedMoment {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(tzid, { disambiguation: 'compatible' });
  return { local: zoned.toPlainDateTime().toString({ smallestUnit: 'second' }), utc: utcOf(zoned.epochMilliseconds) };
}

/** Where the clock stands at an instant: "2026-05-05T10:00:00". */
export function localOf(utc: string, tzid: string): string {
  return Temporal.Instant.from(utc).toZonedDateTimeISO(tzid).toPlainDateTime().toString({ smallestUnit: 'second' });
}

/** A written moment as an instant: local ones in the zone, days at midnight. */
export function zonedOf(text: string, tzid: string): (ZonedMoment & Pick<Moment, 'kind'>) | null {
  const moment = readMoment(text);
  if (!moment) return null;
  if (moment.kind !== 'instant') return { kind: moment.kind, ...resolveLocal(moment.local, tzid) };
  const utc = `${moment.local}Z`;
  return { kind: 'instant', utc, local: localOf(utc, tzid) };
}

function utcOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
