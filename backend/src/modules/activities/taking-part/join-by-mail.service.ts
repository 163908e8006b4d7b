import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JoinByMailRequest, JoinedByMail, LeaveByMailRequest, SeriesJoinAnswer } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { hashToken, newToken } from '../../identity/public.js';
import { SignUpMails } from './sign-up-mails.js';
import { SignUpService } from './sign-up.service.js';

interface RequestRow {
  id: string;
  email: string;
  name: string;
  activity_id: string;
  occurrence_id: string | null;
  party_size: number;
  confirmed_at: Date | null;
  participant_id: string | null;
  title: string;
  slug: string;
}

/** Taking part without an account: a place is taken when the link in the mail is used, and given up by another link. */
@Injectable()
export class JoinByMailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly signUps: SignUpService,
    private readonly mails: SignUpMails,
    private readonly clock: Clock,
  ) {}

  askByMail(municipalityId: number, request: JoinByMailRequest): Promise<{ accepted: true }> {
    return this.transactions.run(async (tx) => {
      const title = await titleOf(tx, municipalityId, request);
      const { token, hash } = newToken();
      const whom = { email: request.email.toLowerCase(), name: request.name };
      await tx.query(
        `INSERT INTO join_request (municipality_id, id, token_hash, email, name, activity_id, occurrence_id, party_size, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          municipalityId,
          randomUUID(),
          hash,
          whom.email,
          whom.name,
          request.activityId,
          request.dateId ?? null,
          request.partySize ?? 1,
          this.clock.now(),
        ],
      );
      await this.mails.askToConfirm(tx, municipalityId, whom, token, title, this.clock.now());
      return { accepted: true };
    });
  }

  /** A second use of the link changes nothing. */
  confirm(municipalityId: number, token: string): Promise<SeriesJoinAnswer> {
    return this.transactions.run(async (tx) => {
      const request = await findRequest(tx, municipalityId, token);
      if (request.confirmed_at) return { going: 0, waiting: 0 };
      const participantId = await this.participantOf(tx, municipalityId, request);
      await tx.query(
        'UPDATE join_request SET confirmed_at = $3, participant_id = $4 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, request.id, this.clock.now(), participantId],
      );
      await this.mails.sayHowToLeave(tx, municipalityId, request, token, request.title, this.clock.now());
      const { activity_id: activityId, occurrence_id: dateId, party_size: partySize } = request;
      if (dateId === null) return this.signUps.takeSeats(tx, municipalityId, activityId, participantId, partySize);
      const { state } = await this.signUps.takeSeat(tx, municipalityId, dateId, {
        participantId,
        partySize,
        isMember: false,
      });
      return { going: state === 'going' ? 1 : 0, waiting: state === 'waiting' ? 1 : 0 };
    });
  }

  /** What the link is about: one date, or all dates to come of a series. */
  joined(municipalityId: number, token: string): Promise<JoinedByMail> {
    return this.transactions.run(async (tx) => {
      const request = await findRequest(tx, municipalityId, token);
      const rows = await tx.query<
        { id: string; starts_at: Date; state: 'going' | 'waiting' | 'declined'; status: string }[]
      >(
        `SELECT occurrence.id, starts_at, signup.state, status FROM signup
         JOIN occurrence ON (occurrence.municipality_id, occurrence.id) = (signup.municipality_id, signup.occurrence_id)
         WHERE signup.municipality_id = $1 AND participant_id = $2 AND activity_id = $3 AND starts_at > $4
           AND ($5::uuid IS NULL OR occurrence.id = $5)
         ORDER BY starts_at LIMIT 60`,
        [municipalityId, request.participant_id, request.activity_id, this.clock.now(), request.occurrence_id],
      );
      return {
        title: request.title,
        slug: request.slug,
        dates: rows.map(({ id, starts_at, state, status }) => ({
          id,
          state,
          startsAt: starts_at.toISOString(),
          isCancelled: status === 'cancelled',
        })),
      };
    });
  }

  /** One date of a series, or everything the link is about. A second use changes nothing. */
  leave(municipalityId: number, { token, dateId: one }: LeaveByMailRequest): Promise<{ accepted: true }> {
    return this.transactions.run(async (tx) => {
      const request = await findRequest(tx, municipalityId, token);
      const { participant_id: participantId, activity_id: activityId } = request;
      const dateId = request.occurrence_id ?? one ?? null;
      if (one && request.occurrence_id && one !== request.occurrence_id) throw Refusal.notFound();
      if (one) await refuseOtherActivity(tx, municipalityId, activityId, one);
      if (participantId && dateId) await this.signUps.leave(tx, municipalityId, [dateId], participantId);
      if (participantId && !dateId) await this.signUps.endMembership(tx, municipalityId, activityId, participantId);
      return { accepted: true };
    });
  }

  private async participantOf(tx: Tx, municipalityId: number, { email, name }: RequestRow): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO participant (municipality_id, id, email, name, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT an_address_takes_part_as_one DO UPDATE SET name = excluded.name RETURNING id`,
      [municipalityId, randomUUID(), email, name, this.clock.now()],
    );
    if (!row) throw Refusal.notFound();
    return row.id;
  }
}

async function titleOf(tx: Tx, municipalityId: number, { activityId, dateId }: JoinByMailRequest): Promise<string> {
  const [row] = await tx.query<{ title: string; sign_up: string }[]>(
    `SELECT title, sign_up FROM activity WHERE municipality_id = $1 AND id = $2 AND state = 'published'
       AND ($3::uuid IS NULL OR EXISTS (SELECT FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND id = $3))`,
    [municipalityId, activityId, dateId ?? null],
  );
  if (!row) throw Refusal.notFound();
  if (row.sign_up === 'none') throw new Refusal(409, 'no-sign-up-needed');
  return row.title;
}

async function findRequest(tx: Tx, municipalityId: number, token: string): Promise<RequestRow> {
  const [row] = await tx.query<RequestRow[]>(
    `SELECT join_request.*, title, slug FROM join_request JOIN activity ON (activity.municipality_id, activity.id) = (join_request.municipality_id, activity_id)
     WHERE join_request.municipality_id = $1 AND token_hash = $2 FOR NO KEY UPDATE OF join_request`,
    [municipalityId, hashToken(token)],
  );
  if (!row) throw new Refusal(400, 'link-no-longer-works');
  return row;
}

async function refuseOtherActivity(tx: Tx, municipalityId: number, activityId: string, dateId: string): Promise<void> {
  const rows = await tx.query<unknown[]>(
    'SELECT 1 FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 AND id = $3',
    [municipalityId, activityId, dateId],
  );
  if (rows.length === 0) throw Refusal.notFound();
}
