import { Injectable } from '@nestjs/common';
import type { StepAnswer } from '@stoep/contracts';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { InitiativeMoves } from '../initiatives/public.js';
import { loadApplication, takeStep } from './application.store.js';

/** The applicant takes the application back; the plan stays, and can ask again later. */
@Injectable()
export class WithdrawApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  withdrawApplication(command: Command, id: string, reason: string): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { id });
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'withdraw', reason, at });
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id: row.initiative_id,
        from: 'applying',
        to: 'plan',
        personId: command.actor.personId,
        reason: null,
        at,
      });
      return answer;
    });
  }
}
