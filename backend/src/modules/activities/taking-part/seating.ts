import { letIn, type Party } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';

/**
 * Gives people their places on dates. Everybody who signs up goes to the end of the queue, and then the queue is let
 * in as far as there is room: one way in for joining, for promotion and for the series. The row of the date is the lock;
 * several are locked in the order of their ids, so that nobody waits in a circle.
 */
export interface DateRow {
  id: string;
  activity_id: string;
  starts_at: Date;
  status: 'scheduled' | 'cancelled';
  capacity: number | null;
  newcomer_places: number;
  taken: number;
  taken_by_members: number;
  waiting: number;
}

export interface Seat {
  occurrenceId: string;
  participantId: string;
}

export async function lockDates(tx: Tx, municipalityId: number, ids: readonly string[]): Promise<DateRow[]> {
  return tx.query<DateRow[]>(
    `SELECT id, activity_id, starts_at, status, capacity, newcomer_places, taken, taken_by_members, waiting
     FROM occurrence WHERE municipality_id = $1 AND id = ANY ($2) ORDER BY id FOR NO KEY UPDATE`,
    [municipalityId, ids],
  );
}

export interface Joining {
  participantId: string;
  partySize: number;
  isMember: boolean;
}

/** Puts somebody at the end of the queue, unless they are in it or inside already. Who opted out before is only put back by their own wish. */
export async function enqueue(
  tx: Tx,
  municipalityId: number,
  dates: readonly DateRow[],
  { participantId, partySize, isMember }: Joining,
  now: Date,
): Promise<void> {
  const again = isMember ? 'false' : `signup.state = 'declined'`;
  const rows = await tx.query<{ occurrence_id: string }[]>(
    `INSERT INTO signup (municipality_id, occurrence_id, participant_id, state, party_size, is_member, at)
     SELECT $1, wanted.id, $3, 'waiting', $4, $5, $6 FROM unnest($2::uuid[]) AS wanted (id)
     ON CONFLICT ON CONSTRAINT one_sign_up_per_person_and_date DO UPDATE
       SET state = 'waiting', party_size = excluded.party_size, is_member = excluded.is_member, queue_place = excluded.queue_place, at = excluded.at
       WHERE ${again} RETURNING occurrence_id`,
    [municipalityId, dates.map(({ id }) => id), participantId, partySize, isMember, now],
  );
  const joined = new Set(rows.map((row) => row.occurrence_id));
  for (const date of dates) if (joined.has(date.id)) date.waiting += 1;
}

/** Lets in who fits, of each date, and keeps the counters. The dates must be locked. @returns who got in */
export async function seatQueue(tx: Tx, municipalityId: number, dates: readonly DateRow[]): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (const date of dates) {
    const queue = await tx.query<Party[]>(
      `SELECT participant_id AS id, party_size AS size, is_member AS "isMember" FROM signup
       WHERE municipality_id = $1 AND occurrence_id = $2 AND state = 'waiting' ORDER BY queue_place`,
      [municipalityId, date.id],
    );
    const { capacity, newcomer_places: newcomerPlaces, taken, taken_by_members: takenByMembers } = date;
    const entering = letIn({ capacity, newcomerPlaces, taken, takenByMembers }, queue);
    await writeSeats(tx, municipalityId, date, entering, queue.length - entering.length);
    seats.push(...entering.map(({ id }) => ({ occurrenceId: date.id, participantId: id })));
  }
  return seats;
}

async function writeSeats(tx: Tx, municipalityId: number, date: DateRow, entering: readonly Party[], waiting: number) {
  const sum = (parties: readonly Party[]) => parties.reduce((total, { size }) => total + size, 0);
  date.taken += sum(entering);
  date.taken_by_members += sum(entering.filter(({ isMember }) => isMember));
  date.waiting = waiting;
  if (entering.length > 0)
    await tx.query(
      `UPDATE signup SET state = 'going' WHERE municipality_id = $1 AND occurrence_id = $2 AND participant_id = ANY ($3)`,
      [municipalityId, date.id, entering.map(({ id }) => id)],
    );
  await tx.query(
    'UPDATE occurrence SET taken = $3, taken_by_members = $4, waiting = $5 WHERE municipality_id = $1 AND id = $2',
    [municipalityId, date.id, date.taken, date.taken_by_members, date.waiting],
  );
}

/** Takes somebody off dates and gives their places on. `declined` stays, so that the series does not add them again. @returns who got in instead */
export async function vacate(
  tx: Tx,
  municipalityId: number,
  dates: readonly DateRow[],
  participantId: string,
): Promise<Seat[]> {
  const [left] = await tx.query<
    [{ occurrence_id: string; party_size: number; is_member: boolean; was: string }[], number]
  >(
    `UPDATE signup SET state = 'declined' FROM (SELECT occurrence_id, state FROM signup WHERE municipality_id = $1 AND occurrence_id = ANY ($2)
       AND participant_id = $3 AND state <> 'declined') AS before
     WHERE signup.municipality_id = $1 AND signup.occurrence_id = before.occurrence_id AND signup.participant_id = $3
     RETURNING signup.occurrence_id, party_size, is_member, before.state AS was`,
    [municipalityId, dates.map(({ id }) => id), participantId],
  );
  const changed = dates.filter((date) => {
    const seat = left.find((row) => row.occurrence_id === date.id);
    if (seat?.was === 'going') {
      date.taken -= seat.party_size;
      if (seat.is_member) date.taken_by_members -= seat.party_size;
    }
    return seat !== undefined;
  });
  return seatQueue(tx, municipalityId, changed);
}

/** New dates of a series: its members are on them from the start, in the order in which they joined. */
export async function seatMembers(
  tx: Tx,
  municipalityId: number,
  activityId: string,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const added = await tx.query<unknown[]>(
    `INSERT INTO signup (municipality_id, occurrence_id, participant_id, state, party_size, is_member, at)
     SELECT $1, wanted.id, participant_id, 'waiting', party_size, true, $4
     FROM membership member CROSS JOIN unnest($3::uuid[]) AS wanted (id)
     WHERE municipality_id = $1 AND activity_id = $2 AND ended_at IS NULL ORDER BY member.since, member.id
     ON CONFLICT ON CONSTRAINT one_sign_up_per_person_and_date DO NOTHING RETURNING 1`,
    [municipalityId, activityId, ids, now],
  );
  if (added.length > 0) await seatQueue(tx, municipalityId, await lockDates(tx, municipalityId, ids));
}
