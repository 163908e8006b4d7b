import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { noteEvent } from '../initiative-history.js';
import { loadInitiativeForUpdate, ownersOf } from '../initiative.store.js';

/** Leaving the group that carries an initiative, and handing over the lead. There is always somebody who leads. */
@Injectable()
export class GroupService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  leave(municipalityId: number, id: string, personId: string): Promise<{ hasLeft: true }> {
    return this.transactions.run(async (tx) => {
      const row = await loadInitiativeForUpdate(tx, municipalityId, id);
      if (row.initiator_id === personId) {
        const others = (await ownersOf(tx, municipalityId, id)).length - 1;
        throw new Refusal(409, others > 0 ? 'lead-hands-over-first' : 'last-initiator');
      }
      await removeCoInitiator(tx, municipalityId, id, personId);
      return { hasLeft: true };
    });
  }

  /** Only to who carries it along already, and so has consented. Who led carries it along from then on. */
  handOverLead(command: Command, id: string, personId: string): Promise<{ personId: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadInitiativeForUpdate(tx, municipalityId, id);
      if (row.initiator_id !== actor.personId) throw new Refusal(403, 'forbidden');
      const removed = await removeCoInitiator(tx, municipalityId, id, personId);
      if (removed === 0) throw Refusal.fields([{ field: 'personId', reason: 'unknown-choice' }]);
      const at = this.clock.now();
      await tx.query(
        'INSERT INTO co_initiator (municipality_id, initiative_id, person_id, since) VALUES ($1, $2, $3, $4)',
        [municipalityId, id, actor.personId, at],
      );
      await tx.query(
        'UPDATE initiative SET initiator_id = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, id, personId],
      );
      if (row.published_at)
        await noteEvent(tx, { municipalityId, initiativeId: id, kind: 'lead-changed', text: '', personId, at });
      return { personId };
    });
  }
}

async function removeCoInitiator(tx: Tx, municipalityId: number, id: string, personId: string): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    'DELETE FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3',
    [municipalityId, id, personId],
  );
  return count;
}
