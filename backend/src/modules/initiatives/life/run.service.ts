import { Injectable } from '@nestjs/common';
import type { StateAnswer } from '@stoep/contracts';
import { mayBecome, type InitiativeState } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { NameCheck } from '../../moderation/public.js';
import { InitiativeMoves } from '../initiative-moves.js';
import { loadInitiativeForUpdate, type InitiativeRow } from '../initiative.store.js';
import { stepText, type By } from './step-text.js';

/** A plan gets going, with or without money, and in the end its initiators tell what became of it. */
@Injectable()
export class RunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  start(command: Command, id: string): Promise<StateAnswer> {
    return this.transactions.runOnce(command, (tx) => this.moveTo(tx, command, id, 'running', null));
  }

  finish(command: Command, id: string, outcome: string): Promise<StateAnswer> {
    return this.transactions.runOnce(command, async (tx): Promise<StateAnswer> => {
      const { slug, state } = await loadToMove(tx, command.municipalityId, id, 'finished');
      const held = await this.names.hold(tx, stepText(command, id, 'finish', outcome));
      return held ? { slug, state, held } : this.moveTo(tx, command, id, 'finished', outcome);
    });
  }

  async moveTo(tx: Tx, by: By, id: string, to: InitiativeState, reason: string | null): Promise<StateAnswer> {
    const { municipalityId, actor } = by;
    const { state: from, slug } = await loadToMove(tx, municipalityId, id, to);
    const at = this.clock.now();
    await this.moves.move(tx, { municipalityId, id, from, to, personId: actor.personId, reason, at });
    return { slug, state: to };
  }
}

/** @throws Refusal 409 when it cannot go there from where it is */
async function loadToMove(tx: Tx, municipalityId: number, id: string, to: InitiativeState): Promise<InitiativeRow> {
  const row = await loadInitiativeForUpdate(tx, municipalityId, id);
  if (!mayBecome(row.state, to)) throw new Refusal(409, 'wrong-state', { state: row.state });
  return row;
}
