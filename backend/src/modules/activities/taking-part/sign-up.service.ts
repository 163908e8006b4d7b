import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SeriesJoinAnswer, SignUpAnswer } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { enqueue, lockDates, seatQueue, vacate, type DateRow, type Joining } from './seating.js';
import { SignUpMails } from './sign-up-mails.js';

/** Joins and leaves, one date or the whole series. Who it is, with or without an account, is settled before this. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: SignUpMails,
    private readonly clock: Clock,
  ) {}

  joinDate(command: Command, dateId: string, partySize: number): Promise<SignUpAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const participantId = await this.participantOf(tx, command.municipalityId, command.actor.personId);
      return this.takeSeat(tx, command.municipalityId, dateId, { participantId, partySize, isMember: false });
    });
  }

  joinSeries(command: Command, activityId: string, partySize: number): Promise<SeriesJoinAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const participantId = await this.participantOf(tx, command.municipalityId, command.actor.personId);
      return this.takeSeats(tx, command.municipalityId, activityId, participantId, partySize);
    });
  }

  leaveDate(command: Command, dateId: string): Promise<SignUpAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const participantId = await this.participantOf(tx, command.municipalityId, command.actor.personId);
      await this.leave(tx, command.municipalityId, [dateId], participantId);
      return { state: 'declined', place: null };
    });
  }

  leaveSeries(command: Command, activityId: string): Promise<SeriesJoinAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const participantId = await this.participantOf(tx, command.municipalityId, command.actor.personId);
      await this.endMembership(tx, command.municipalityId, activityId, participantId);
      return { going: 0, waiting: 0 };
    });
  }

  async takeSeat(tx: Tx, municipalityId: number, dateId: string, joining: Joining): Promise<SignUpAnswer> {
    const dates = await lockDates(tx, municipalityId, [dateId]);
    const [date] = dates;
    if (!date) throw Refusal.notFound();
    await this.refuseUnlessOpen(tx, municipalityId, date.activity_id, joining.partySize);
    this.refusePast(date);
    await enqueue(tx, municipalityId, dates, joining, this.clock.now());
    await seatQueue(tx, municipalityId, dates);
    return answerFor(tx, municipalityId, dateId, joining.participantId);
  }

  async takeSeats(
    tx: Tx,
    municipalityId: number,
    activityId: string,
    participantId: string,
    partySize: number,
  ): Promise<SeriesJoinAnswer> {
    await lockSeries(tx, municipalityId, activityId);
    await this.refuseUnlessOpen(tx, municipalityId, activityId, partySize);
    const now = this.clock.now();
    await tx.query(
      `INSERT INTO membership (municipality_id, id, activity_id, participant_id, party_size, since) VALUES ($1, $2, $3, $4, $5, $6)`,
      [municipalityId, randomUUID(), activityId, participantId, partySize, now],
    );
    const coming = await tx.query<{ id: string }[]>(
      `SELECT id FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND status = 'scheduled' AND starts_at > $3`,
      [municipalityId, activityId, now],
    );
    const dates = await lockDates(
      tx,
      municipalityId,
      coming.map(({ id }) => id),
    );
    await enqueue(tx, municipalityId, dates, { participantId, partySize, isMember: true }, now);
    await seatQueue(tx, municipalityId, dates);
    const [counted] = await tx.query<{ going: number; waiting: number }[]>(
      `SELECT count(*) FILTER (WHERE state = 'going')::integer AS going, count(*) FILTER (WHERE state = 'waiting')::integer AS waiting
       FROM signup WHERE municipality_id = $1 AND participant_id = $2 AND occurrence_id = ANY ($3)`,
      [municipalityId, participantId, dates.map(({ id }) => id)],
    );
    return counted ?? { going: 0, waiting: 0 };
  }

  async leave(tx: Tx, municipalityId: number, dateIds: readonly string[], participantId: string): Promise<void> {
    const dates = await lockDates(tx, municipalityId, dateIds);
    const promoted = await vacate(tx, municipalityId, dates, participantId);
    await this.mails.tellPromoted(tx, municipalityId, promoted, this.clock.now());
  }

  async endMembership(tx: Tx, municipalityId: number, activityId: string, participantId: string): Promise<void> {
    const now = this.clock.now();
    await tx.query(
      `UPDATE membership SET ended_at = $4 WHERE municipality_id = $1 AND activity_id = $2 AND participant_id = $3 AND ended_at IS NULL`,
      [municipalityId, activityId, participantId, now],
    );
    const coming = await tx.query<{ id: string }[]>(
      `SELECT occurrence.id FROM occurrence JOIN signup ON (signup.municipality_id, signup.occurrence_id) = (occurrence.municipality_id, occurrence.id)
       WHERE occurrence.municipality_id = $1 AND activity_id = $2 AND participant_id = $3 AND starts_at > $4`,
      [municipalityId, activityId, participantId, now],
    );
    await this.leave(
      tx,
      municipalityId,
      coming.map(({ id }) => id),
      participantId,
    );
  }

  private async participantOf(tx: Tx, municipalityId: number, personId: string): Promise<string> {
    await tx.query(
      `INSERT INTO participant (municipality_id, id, person_id, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT a_person_takes_part_as_one DO NOTHING`,
      [municipalityId, randomUUID(), personId, this.clock.now()],
    );
    const [row] = await tx.query<{ id: string }[]>(
      'SELECT id FROM participant WHERE municipality_id = $1 AND person_id = $2',
      [municipalityId, personId],
    );
    if (!row) throw Refusal.notFound();
    return row.id;
  }

  private async refuseUnlessOpen(tx: Tx, municipalityId: number, activityId: string, partySize: number): Promise<void> {
    const [row] = await tx.query<{ state: string; sign_up: string; capacity: number | null }[]>(
      'SELECT state, sign_up, capacity FROM activity WHERE municipality_id = $1 AND id = $2',
      [municipalityId, activityId],
    );
    if (!row || row.state === 'draft' || row.state === 'hidden') throw Refusal.notFound();
    if (row.state !== 'published' || row.sign_up === 'none') throw new Refusal(409, 'no-sign-up-needed');
    if (row.capacity !== null && partySize > row.capacity)
      throw Refusal.fields([{ field: 'partySize', reason: 'too-large' }]);
  }

  private refusePast(date: DateRow): void {
    if (date.status === 'cancelled') throw new Refusal(409, 'date-is-cancelled');
    if (date.starts_at <= this.clock.now()) throw new Refusal(409, 'date-is-past');
  }
}

/** So that no dates come in while somebody joins them all: they would be on the old ones only. */
async function lockSeries(tx: Tx, municipalityId: number, activityId: string): Promise<void> {
  await tx.query('SELECT FROM activity WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    municipalityId,
    activityId,
  ]);
}

async function answerFor(tx: Tx, municipalityId: number, dateId: string, participantId: string): Promise<SignUpAnswer> {
  const [row] = await tx.query<{ state: SignUpAnswer['state']; place: number }[]>(
    `SELECT state, (SELECT count(*)::integer FROM signup before WHERE before.municipality_id = $1 AND before.occurrence_id = $2
       AND before.state = 'waiting' AND before.queue_place <= mine.queue_place) AS place
     FROM signup mine WHERE municipality_id = $1 AND occurrence_id = $2 AND participant_id = $3`,
    [municipalityId, dateId, participantId],
  );
  return { state: row?.state ?? 'declined', place: row?.state === 'waiting' ? row.place : null };
}
