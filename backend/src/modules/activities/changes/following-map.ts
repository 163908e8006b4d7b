import { createHash } from 'node:crypto';

/**
 * Which date becomes which when a series goes on differently: the first becomes the first, and so on, so that who signed
 * up for the k-th date is on the new k-th date. It knows no database.
 */
export interface ComingDate {
  id: string;
  starts_at: Date;
  ends_at: Date;
  /** Who come or wait. */
  people: number;
  /** Somebody signed up, or a room was asked for: it may be cancelled and never removed. */
  is_used: boolean;
}

export interface NewDate {
  local: string;
  utc: string;
}

export interface DateMap {
  moved: { date: ComingDate; to: NewDate }[];
  cancelled: ComingDate[];
  removed: ComingDate[];
  added: NewDate[];
}

/** @param coming in their order in the series @param dates in order of time */
export function mapDates(coming: readonly ComingDate[], dates: readonly NewDate[]): DateMap {
  const surplus = coming.slice(dates.length);
  return {
    moved: coming.flatMap((date, index) => {
      const to = dates[index];
      return to ? [{ date, to }] : [];
    }),
    cancelled: surplus.filter(({ is_used }) => is_used),
    removed: surplus.filter(({ is_used }) => !is_used),
    added: dates.slice(coming.length),
  };
}

/** The same map has the same fingerprint: what somebody agreed to is what is done. Not who signs up meanwhile, which changes nothing of it but what is removed. */
export function fingerprintOf(map: DateMap, duration: number): string {
  const told = [
    duration,
    map.moved.map(({ date, to }) => [date.id, date.starts_at.toISOString(), to.utc]),
    map.cancelled.map(({ id }) => id),
    map.removed.map(({ id }) => id),
    map.added.map(({ utc }) => utc),
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}
