import { Injectable } from '@nestjs/common';
import type { FollowAnswer } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadInitiativeForUpdate, type InitiativeRow } from '../initiative.store.js';

/**
 * Following an initiative: mails when something happens, until one stops. A repeat is harmless, so these need no
 * idempotency key. The token in the mails is kept as it is, for it has to be in every mail; all it can do is end this.
 */
@Injectable()
export class FollowService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  follow(municipalityId: number, id: string, personId: string): Promise<FollowAnswer> {
    return this.transactions.run(async (tx) => {
      await loadPublic(tx, municipalityId, id);
      await tx.query(
        `INSERT INTO initiative_follow (municipality_id, initiative_id, person_id, unsubscribe_token, at)
         VALUES ($1, $2, $3, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), $4) ON CONFLICT DO NOTHING`,
        [municipalityId, id, personId, this.clock.now()],
      );
      return { isFollowedByMe: true };
    });
  }

  async unfollow(municipalityId: number, id: string, personId: string): Promise<FollowAnswer> {
    await this.transactions.run((tx) =>
      tx.query('DELETE FROM initiative_follow WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3', [
        municipalityId,
        id,
        personId,
      ]),
    );
    return { isFollowedByMe: false };
  }

  /** By the link in a mail, without an account. The answer is the same when the token is unknown or was used before. */
  async unsubscribe(municipalityId: number, token: string): Promise<FollowAnswer> {
    await this.transactions.run((tx) =>
      tx.query('DELETE FROM initiative_follow WHERE municipality_id = $1 AND unsubscribe_token = $2', [
        municipalityId,
        token,
      ]),
    );
    return { isFollowedByMe: false };
  }
}

/** @throws Refusal 404 for what is not shared yet */
export async function loadPublic(tx: Tx, municipalityId: number, id: string): Promise<InitiativeRow> {
  const row = await loadInitiativeForUpdate(tx, municipalityId, id);
  if (!row.published_at) throw Refusal.notFound();
  if (row.hidden_reason) throw new Refusal(409, 'initiative-hidden');
  return row;
}
