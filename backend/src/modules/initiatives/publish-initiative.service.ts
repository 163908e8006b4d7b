import { Injectable } from '@nestjs/common';
import type { SavedInitiative } from '@stoep/contracts';
import { mayBecome, missingForIdea, missingForPlan } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { InitiativeMoves } from './initiative-moves.js';
import { contentOf, loadInitiativeForUpdate } from './initiative.store.js';

/** Shows a draft to the neighbours as an idea, makes an idea a plan, or takes it back. */
@Injectable()
export class PublishInitiativeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  publishInitiative(command: Command, id: string, as: 'idea' | 'plan'): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      if (!mayBecome(row.state, as)) throw new Refusal(409, 'wrong-state', { state: row.state });
      const missing = as === 'idea' ? missingForIdea(contentOf(row)) : missingForPlan(contentOf(row));
      if (missing.length > 0) throw Refusal.fields(missing.map((field) => ({ field, reason: 'required' })));
      const at = this.clock.now();
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id,
        from: row.state,
        to: as,
        personId: command.actor.personId,
        reason: null,
        at,
      });
      return { id, slug: row.slug, state: as, version: row.version + 1, savedAt: at.toISOString() };
    });
  }

  withdrawInitiative(command: Command, id: string, reason: string): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      if (row.state === 'applying') throw new Refusal(409, 'withdraw-the-application-first');
      if (!mayBecome(row.state, 'withdrawn')) throw new Refusal(409, 'wrong-state', { state: row.state });
      const at = this.clock.now();
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id,
        from: row.state,
        to: 'withdrawn',
        personId: command.actor.personId,
        reason,
        at,
      });
      return { id, slug: row.slug, state: 'withdrawn', version: row.version + 1, savedAt: at.toISOString() };
    });
  }
}
