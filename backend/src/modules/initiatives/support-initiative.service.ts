import { Injectable } from '@nestjs/common';
import type { SupportAnswer } from '@stoep/contracts';
import { checkSupport, type InitiativeState } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';

/**
 * A neighbour supports an initiative, once, and can take that back. The primary key makes a repeat harmless, so these
 * need no idempotency key.
 */
@Injectable()
export class SupportInitiativeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  supportInitiative(municipalityId: number, id: string, personId: string): Promise<SupportAnswer> {
    return this.transactions.run(async (tx) => {
      await this.refuseUnlessOpen(tx, municipalityId, id, personId);
      const added = await tx.query<unknown[]>(
        `INSERT INTO support (municipality_id, initiative_id, person_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT one_support_per_person_per_initiative DO NOTHING RETURNING 1`,
        [municipalityId, id, personId, this.clock.now()],
      );
      return { supporters: await countOn(tx, municipalityId, id, added.length), isSupportedByMe: true };
    });
  }

  endSupport(municipalityId: number, id: string, personId: string): Promise<SupportAnswer> {
    return this.transactions.run(async (tx) => {
      await this.refuseUnlessOpen(tx, municipalityId, id, personId);
      const [, removed] = await tx.query<[unknown[], number]>(
        'DELETE FROM support WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3',
        [municipalityId, id, personId],
      );
      return { supporters: await countOn(tx, municipalityId, id, -removed), isSupportedByMe: false };
    });
  }

  private async refuseUnlessOpen(tx: Tx, municipalityId: number, id: string, personId: string): Promise<void> {
    const [row] = await tx.query<{ state: InitiativeState; is_own: boolean; is_hidden: boolean }[]>(
      `SELECT state, hidden_reason IS NOT NULL AS is_hidden, initiator_id = $3 OR EXISTS (SELECT FROM co_initiator
         WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3) AS is_own
       FROM initiative WHERE municipality_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [municipalityId, id, personId],
    );
    if (!row) throw Refusal.notFound();
    if (row.is_hidden) throw new Refusal(409, 'initiative-hidden');
    const answer = checkSupport(row.state, row.is_own);
    if (!answer.ok) throw Refusal.because(answer);
  }
}

async function countOn(tx: Tx, municipalityId: number, id: string, change: number): Promise<number> {
  const [rows] = await tx.query<[{ supporters: number }[], number]>(
    'UPDATE initiative SET supporters = supporters + $3 WHERE municipality_id = $1 AND id = $2 RETURNING supporters',
    [municipalityId, id, change],
  );
  return rows[0]?.supporters ?? 0;
}
