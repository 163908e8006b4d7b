import { Injectable } from '@nestjs/common';
import type { StateAnswer } from '@stoep/contracts';
import { mayBecome, type InitiativeState } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { InitiativeMoves } from '../initiative-moves.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

/** A plan gets going, with or without money, and in the end its initiators tell what became of it. */
@Injectable()
export class RunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  start(command: Command, id: string): Promise<StateAnswer> {
    return this.moveTo(command, id, 'running', null);
  }

  finish(command: Command, id: string, outcome: string): Promise<StateAnswer> {
    return this.moveTo(command, id, 'finished', outcome);
  }

  private moveTo(command: Command, id: string, to: InitiativeState, reason: string | null): Promise<StateAnswer> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { state: from, slug } = await loadInitiativeForUpdate(tx, municipalityId, id);
      if (!mayBecome(from, to)) throw new Refusal(409, 'wrong-state', { state: from });
      const at = this.clock.now();
      await this.moves.move(tx, { municipalityId, id, from, to, personId: actor.personId, reason, at });
      return { slug, state: to };
    });
  }
}
