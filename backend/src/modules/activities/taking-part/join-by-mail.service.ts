import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JoinByMailRequest, SeriesJoinAnswer } from '@stoep/contracts';
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

  leave(municipalityId: number, token: string): Promise<{ accepted: true }> {
    return this.transactions.run(async (tx) => {
      const request = await findRequest(tx, municipalityId, token);
      const { participant_id: participantId, occurrence_id: dateId, activity_id: activityId } = request;
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
    `SELECT join_request.*, title FROM join_request JOIN activity ON (activity.municipality_id, activity.id) = (join_request.municipality_id, activity_id)
     WHERE join_request.municipality_id = $1 AND token_hash = $2 FOR NO KEY UPDATE OF join_request`,
    [municipalityId, hashToken(token)],
  );
  if (!row) throw new Refusal(400, 'link-no-longer-works');
  return row;
}
