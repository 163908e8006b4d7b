import type { FollowingEffect } from '@stoep/contracts';
import type { Tx } from '../../../platform/db/transactions.js';
import { lockDates } from '../taking-part/seating.js';
import { fingerprintOf, type ComingDate, type DateMap } from './following-map.js';

/** The dates to come that a change is about, locked, and writing down what becomes of those that are too many. */
const whichComing = `municipality_id = $1 AND activity_id = $2 AND status = 'scheduled' AND starts_at > $3 AND slot >= $4`;

/** In their order in the series, so that a date that was moved keeps its turn. They are locked until the end of the transaction. */
export async function lockComing(
  tx: Tx,
  municipalityId: number,
  activityId: string,
  { now, fromSlot }: { now: Date; fromSlot: string },
): Promise<ComingDate[]> {
  const parameters = [municipalityId, activityId, now, fromSlot];
  const found = await tx.query<{ id: string }[]>(`SELECT id FROM occurrence WHERE ${whichComing}`, parameters);
  const ids = found.map(({ id }) => id);
  await lockDates(tx, municipalityId, ids);
  return tx.query<ComingDate[]>(
    `SELECT id, starts_at, ends_at,
       (SELECT count(*)::integer FROM signup WHERE signup.municipality_id = $1 AND occurrence_id = occurrence.id AND state <> 'declined') AS people,
       EXISTS (SELECT FROM signup WHERE signup.municipality_id = $1 AND occurrence_id = occurrence.id)
         OR EXISTS (SELECT FROM join_request WHERE join_request.municipality_id = $1 AND occurrence_id = occurrence.id)
         OR EXISTS (SELECT FROM facility_booking WHERE facility_booking.municipality_id = $1 AND occurrence_id = occurrence.id) AS is_used
     FROM occurrence WHERE ${whichComing} AND id = ANY ($5) ORDER BY slot, id`,
    [...parameters, ids],
  );
}

export async function dropSurplus(tx: Tx, municipalityId: number, map: DateMap, note: string): Promise<void> {
  await tx.query(
    `UPDATE occurrence SET status = 'cancelled', note = $3, sequence = sequence + 1 WHERE municipality_id = $1 AND id = ANY ($2)`,
    [municipalityId, map.cancelled.map(({ id }) => id), note],
  );
  await tx.query('DELETE FROM occurrence WHERE municipality_id = $1 AND id = ANY ($2)', [
    municipalityId,
    map.removed.map(({ id }) => id),
  ]);
}

/** After this nothing is added by the old rules. */
export async function closeSchedules(tx: Tx, municipalityId: number, activityId: string, from: Date): Promise<void> {
  await tx.query(
    'UPDATE schedule SET closed_from = $3 WHERE municipality_id = $1 AND activity_id = $2 AND closed_from IS NULL',
    [municipalityId, activityId, from],
  );
}

export async function effectOf(
  tx: Tx,
  municipalityId: number,
  map: DateMap,
  { duration, words }: { duration: number; words: FollowingEffect['words'] },
): Promise<FollowingEffect> {
  const touched = [...map.moved.map(({ date }) => date.id), ...map.cancelled.map(({ id }) => id)];
  const [counted] = await tx.query<{ people: number }[]>(
    `SELECT count(DISTINCT participant_id)::integer AS people FROM signup WHERE municipality_id = $1 AND occurrence_id = ANY ($2) AND state <> 'declined'`,
    [municipalityId, touched],
  );
  return {
    words,
    moved: map.moved.map(({ date, to }) => ({
      id: date.id,
      startsAt: date.starts_at.toISOString(),
      newStartsAt: new Date(to.utc).toISOString(),
      people: date.people,
    })),
    cancelled: map.cancelled.map(({ id, starts_at, people }) => ({ id, startsAt: starts_at.toISOString(), people })),
    removed: map.removed.map(({ starts_at }) => ({ startsAt: starts_at.toISOString() })),
    added: map.added.map(({ utc }) => ({ startsAt: new Date(utc).toISOString() })),
    people: counted?.people ?? 0,
    mapping: fingerprintOf(map, duration),
  };
}
