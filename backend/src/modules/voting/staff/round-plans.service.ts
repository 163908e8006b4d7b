import { Injectable } from '@nestjs/common';
import type { AddPlanRequest, JudgePlanRequest, RoundStepRequest, SavedRound } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadPlans, loadRound, noteChange, type PlanRow, type RoundRow } from '../round.store.js';
import { refuseStep } from './take-round-step.js';

interface PlanChange {
  changes: { field: string; from: unknown; to: unknown }[];
}

/** Which plans are in a round, what they cost and whether they can be done; all of it public, with why not. */
@Injectable()
export class RoundPlansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  addPlan(command: Command, slug: string, request: AddPlanRequest): Promise<SavedRound> {
    const { municipalityId } = command;
    return this.change(command, slug, request, async (tx, round) => {
      const added = await tx.query<{ number: string; title: string }[]>(
        `INSERT INTO round_plan (municipality_id, round_id, number, position, initiative_id, application_id, title, summary, cost_cents, area_code, category)
         SELECT $1, $2, next.number::text, next.number, initiative.id, application.id, initiative.title, left(initiative.what, 220), $4, initiative.buurt_code, initiative.category
         FROM initiative
         CROSS JOIN (SELECT coalesce(max(position), 0) + 1 AS number FROM round_plan WHERE municipality_id = $1 AND round_id = $2) next
         LEFT JOIN LATERAL (SELECT id FROM application one WHERE one.municipality_id = $1 AND one.initiative_id = initiative.id
           AND one.scheme_id = $5 AND one.state NOT IN ('draft', 'withdrawn', 'not-processed') ORDER BY submitted_at DESC LIMIT 1) application ON true
         WHERE initiative.municipality_id = $1 AND initiative.id = $3 AND published_at IS NOT NULL AND hidden_reason IS NULL
         RETURNING number, title`,
        [municipalityId, round.id, request.initiativeId, request.costCents, round.scheme_id],
      );
      const [plan] = added;
      if (!plan) throw Refusal.fields([{ field: 'initiativeId', reason: 'unknown-initiative' }]);
      return { changes: [{ field: `plan.${plan.number}`, from: null, to: plan.title }] };
    });
  }

  judgePlan(command: Command, slug: string, number: string, request: JudgePlanRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    if (!request.isFeasible && !request.judgement) throw Refusal.fields([{ field: 'judgement', reason: 'required' }]);
    return this.change(command, slug, request, async (tx, round) => {
      const plan = await planOf(tx, municipalityId, round.id, number);
      await tx.query(
        `UPDATE round_plan SET feasible = $4, cost_cents = $5, reason = $6, judged_by = $7
         WHERE municipality_id = $1 AND round_id = $2 AND number = $3`,
        [municipalityId, round.id, number, request.isFeasible, request.costCents, request.judgement, actor.personId],
      );
      const all = [
        { field: `plan.${number}.feasible`, from: plan.feasible, to: request.isFeasible },
        { field: `plan.${number}.costCents`, from: plan.cost_cents, to: request.costCents },
        { field: `plan.${number}.reason`, from: plan.reason, to: request.judgement },
      ];
      return { changes: all.filter(({ from, to }) => from !== to) };
    });
  }

  removePlan(command: Command, slug: string, number: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId } = command;
    return this.change(command, slug, request, async (tx, round) => {
      const plan = await planOf(tx, municipalityId, round.id, number);
      await tx.query('DELETE FROM round_plan WHERE municipality_id = $1 AND round_id = $2 AND number = $3', [
        municipalityId,
        round.id,
        number,
      ]);
      return { changes: [{ field: `plan.${number}`, from: plan.title, to: null }] };
    });
  }

  /** Judging says why by itself; anything else done to a published round asks for a reason. */
  private change(
    command: Command,
    slug: string,
    request: RoundStepRequest & { judgement?: string },
    work: (tx: Tx, round: RoundRow) => Promise<PlanChange>,
  ): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'edit', request.version, at);
      const reason = request.reason || request.judgement || '';
      const { changes } = await work(tx, round);
      if (round.state === 'published') {
        if (!reason && request.judgement === undefined) throw new Refusal(409, 'change-needs-a-reason');
        const personId = actor.personId;
        await noteChange(tx, municipalityId, round.id, { step: 'edit', changes, reason, personId, at });
      }
      await tx.query('UPDATE voting_round SET version = version + 1 WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        round.id,
      ]);
      return { slug, version: round.version + 1 };
    });
  }
}

async function planOf(tx: Tx, municipalityId: number, roundId: string, number: string): Promise<PlanRow> {
  const plan = (await loadPlans(tx, municipalityId, roundId)).find((one) => one.number === number);
  if (!plan) throw Refusal.notFound();
  return plan;
}
