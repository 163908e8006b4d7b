import { Injectable } from '@nestjs/common';
import type { PostponeRoundRequest, RoundStepRequest, SavedRound } from '@stoep/contracts';
import type { RoundStep } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadPlans, loadRound, noteChange, type RoundChange, type RoundRow } from '../round.store.js';
import { CloseRoundService } from '../closing/close-round.service.js';
import { drawLots } from './draw-lots.js';
import { refuseStep } from './take-round-step.js';

/** Publishes, opens, postpones and stops a round. Closing, counting and release have their own services. */
@Injectable()
export class RunRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly closing: CloseRoundService,
  ) {}

  publish(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    return this.take(command, slug, 'publish', request, (tx, round, at) =>
      update(tx, command, round, `state = 'published', published_at = $3`, [at]),
    );
  }

  /**
   * From here on the rules stand still, and so does the order that ends a tie, which is drawn now. People vote from the
   * moment of the round on, whenever it was opened.
   */
  open(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    return this.take(command, slug, 'open', request, async (tx, round) => {
      const plans = await loadPlans(tx, command.municipalityId, round.id);
      const feasible = plans.filter((plan) => plan.feasible === true).map((plan) => plan.number);
      const counting = { ...round.counting, lots: drawLots(round.counting, feasible) };
      await update(tx, command, round, `state = 'open', counting = $3`, [JSON.stringify(counting)]);
    });
  }

  postpone(command: Command, slug: string, request: PostponeRoundRequest): Promise<SavedRound> {
    return this.take(command, slug, 'postpone', request, async (tx, round) => {
      if (!request.reason) throw new Refusal(409, 'change-needs-a-reason');
      if (new Date(request.closesAt) <= round.closes_at)
        throw Refusal.fields([{ field: 'closesAt', reason: 'phases-out-of-order' }]);
      if (new Date(request.resultAt) < new Date(request.closesAt))
        throw Refusal.fields([{ field: 'resultAt', reason: 'phases-out-of-order' }]);
      await update(
        tx,
        command,
        round,
        'closes_at = $3, result_at = $4, paper_until = CASE WHEN paper_until IS NULL THEN NULL ELSE greatest(paper_until, $3) END',
        [request.closesAt, request.resultAt],
      );
      return [
        { field: 'closes_at', from: round.closes_at.toISOString(), to: new Date(request.closesAt).toISOString() },
        { field: 'result_at', from: round.result_at.toISOString(), to: new Date(request.resultAt).toISOString() },
      ];
    });
  }

  /** What was cast goes, with the key: a stopped round is not counted. What was closed already stays as it is. */
  async stop(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId } = command;
    const saved = await this.take(command, slug, 'stop', request, async (tx, round) => {
      if (!request.reason) throw new Refusal(409, 'change-needs-a-reason');
      const key = [municipalityId, round.id];
      await tx.query('DELETE FROM voter_roll_address WHERE municipality_id = $1 AND round_id = $2', key);
      await tx.query(
        'UPDATE voter_roll_entry SET birth_date = NULL WHERE municipality_id = $1 AND round_id = $2 AND birth_date IS NOT NULL',
        key,
      );
      await update(tx, command, round, `state = 'stopped'`, []);
      for (const table of ['ballot', 'participation', 'voting_code', 'round_secret', 'paper_batch'])
        await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND round_id = $2`, key);
    });
    await this.closing.wipe(municipalityId, slug);
    return saved;
  }

  private take(
    command: Command,
    slug: string,
    step: RoundStep,
    { version, reason }: RoundStepRequest,
    work: (tx: Tx, round: RoundRow, at: Date) => Promise<RoundChange[] | void>,
  ): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, step, version, at);
      const changes = (await work(tx, round, at)) ?? [];
      await noteChange(tx, municipalityId, round.id, { step, changes, reason, personId: actor.personId, at });
      return { slug, version: version + 1 };
    });
  }
}

async function update(
  tx: Tx,
  { municipalityId }: Command,
  round: RoundRow,
  assignments: string,
  values: unknown[],
): Promise<void> {
  await tx.query(
    `UPDATE voting_round SET version = version + 1, ${assignments} WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, round.id, ...values],
  );
}
