import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AnswerBookingRequest, BookingChanged, BookingRequest, BookingState } from '@stoep/contracts';
import { readMoment, resolveLocal } from '@stoep/recurrence';
import { horizonDays } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { BookingMails } from './booking-mails.js';

const zone = 'Europe/Amsterdam';
const dayMs = 86_400_000;

/**
 * Asking for a room, and its keeper's answer. Many may ask for the same time; that it is given once, the constraint
 * `a_room_is_given_once_at_a_time` says, whoever answers at once.
 */
@Injectable()
export class BookingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: BookingMails,
    private readonly clock: Clock,
  ) {}

  askRoom(command: Command, slug: string, request: BookingRequest): Promise<BookingChanged> {
    const { municipalityId, actor } = command;
    const period = this.periodOf(request);
    return this.transactions.runOnce(command, async (tx) => {
      const placeId = await placeThatIsKept(tx, municipalityId, slug);
      await refuseTaken(tx, municipalityId, placeId, period);
      const id = randomUUID();
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO facility_booking (municipality_id, id, place_id, period, purpose, asked_by, asked_at, state)
         VALUES ($1, $2, $3, tstzrange($4, $5), $6, $7, $8, 'asked')`,
        [municipalityId, id, placeId, ...period, request.purpose, actor.personId, now],
      );
      await this.mails.tellAsked(tx, municipalityId, id, now);
      return { id, state: 'asked' };
    });
  }

  answerBooking(command: Command, id: string, { isAgreed, answer }: AnswerBookingRequest): Promise<BookingChanged> {
    if (!isAgreed && answer === '') throw Refusal.fields([{ field: 'answer', reason: 'required' }]);
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await lockBooking(tx, municipalityId, id);
      const now = this.clock.now();
      if (row.state !== 'asked') throw new Refusal(409, 'request-is-answered');
      if (isAgreed && row.ends_at <= now) throw new Refusal(409, 'date-is-past');
      const state = isAgreed ? 'agreed' : 'refused';
      await tx.query(
        `UPDATE facility_booking SET state = $3, answer = $4, answered_by = $5, answered_at = $6 WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, id, state, answer, actor.personId, now],
      );
      await this.mails.tellAnswered(tx, municipalityId, id, now);
      return { id, state };
    });
  }

  /** What was given comes free again. */
  withdrawBooking(command: Command, id: string): Promise<BookingChanged> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await lockBooking(tx, municipalityId, id);
      const now = this.clock.now();
      if (row.state === 'refused' || row.state === 'withdrawn') throw new Refusal(409, 'request-is-answered');
      if (row.ends_at <= now) throw new Refusal(409, 'date-is-past');
      await tx.query(
        `UPDATE facility_booking SET state = 'withdrawn', answered_by = NULL, answered_at = NULL WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, id],
      );
      await this.mails.tellWithdrawn(tx, municipalityId, id, now);
      return { id, state: 'withdrawn' };
    });
  }

  private periodOf({ startsLocal, duration }: BookingRequest): [Date, Date] {
    const moment = readMoment(startsLocal);
    if (moment?.kind !== 'local') throw Refusal.fields([{ field: 'startsLocal', reason: 'not-a-local-time' }]);
    const starts = new Date(resolveLocal(moment.local, zone).utc);
    const now = this.clock.now().getTime();
    if (starts.getTime() <= now) throw Refusal.fields([{ field: 'startsLocal', reason: 'start-in-the-past' }]);
    if (starts.getTime() > now + horizonDays * dayMs)
      throw Refusal.fields([{ field: 'startsLocal', reason: 'too-far-ahead' }]);
    return [starts, new Date(starts.getTime() + duration * 60_000)];
  }
}

async function placeThatIsKept(tx: Tx, municipalityId: number, slug: string): Promise<string> {
  const [row] = await tx.query<{ place_id: string; keeper_id: string | null }[]>(
    'SELECT place_id, keeper_id FROM facility WHERE municipality_id = $1 AND slug = $2',
    [municipalityId, slug],
  );
  if (!row) throw Refusal.notFound();
  if (row.keeper_id === null) throw new Refusal(409, 'nobody-keeps-this-place');
  return row.place_id;
}

/** Said before somebody asks in vain; the constraint decides when it comes to giving. */
async function refuseTaken(tx: Tx, municipalityId: number, placeId: string, period: [Date, Date]): Promise<void> {
  const given = await tx.query<unknown[]>(
    `SELECT FROM facility_booking WHERE municipality_id = $1 AND place_id = $2 AND state = 'agreed' AND period && tstzrange($3, $4) LIMIT 1`,
    [municipalityId, placeId, ...period],
  );
  if (given.length > 0) throw new Refusal(409, 'a-room-is-given-once-at-a-time');
}

async function lockBooking(
  tx: Tx,
  municipalityId: number,
  id: string,
): Promise<{ state: BookingState; ends_at: Date }> {
  const [row] = await tx.query<{ state: BookingState; ends_at: Date }[]>(
    'SELECT state, upper(period) AS ends_at FROM facility_booking WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [municipalityId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}
