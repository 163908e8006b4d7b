import { Injectable } from '@nestjs/common';
import type { DecisionRequest, StepAnswer } from '@stoep/contracts';
import { checkDecision } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { postToBudget } from '../budgets/public.js';
import { loadApplication, takeStep, type ApplicationRow } from './application.store.js';

/** A case worker proposes a decision; what it would cost is reserved in the budget from that moment on. */
@Injectable()
export class ProposeDecisionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  proposeDecision(command: Command, number: string, request: DecisionRequest): Promise<StepAnswer> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { number });
      refuseUnsound(row, request);
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, {
        step: 'propose',
        version: request.version,
        reason: request.reasons,
        at,
      });
      await tx.query(
        `INSERT INTO proposal (municipality_id, application_id, position, outcome, amount_cents, reasons, cited_rule_keys, proposed_by, at)
         SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8 FROM proposal WHERE municipality_id = $1 AND application_id = $2`,
        [
          municipalityId,
          row.id,
          request.outcome,
          request.amountCents,
          request.reasons,
          request.citedRuleKeys,
          actor.personId,
          at,
        ],
      );
      await postToBudget(tx, {
        municipalityId,
        budgetId: budgetOf(row),
        applicationId: row.id,
        kind: 'reserve',
        amountCents: request.amountCents,
        at,
      });
      return answer;
    });
  }
}

/** @throws Refusal 409 when amount, reasons or grounds do not fit the outcome. */
export function refuseUnsound(row: ApplicationRow, request: DecisionRequest): void {
  const check = checkDecision(request, {
    requestedCents: row.requested_cents,
    publishedRuleKeys: row.rules.map((rule) => rule.key),
    partGrantsAllowed: row.part_grants_allowed,
  });
  if (!check.ok) throw Refusal.because(check);
}

/** @throws Refusal 409 when the scheme has no budget for this place and year: then nothing can be granted. */
export function budgetOf(row: ApplicationRow): string {
  if (!row.budget_id) throw new Refusal(409, 'no-budget');
  return row.budget_id;
}
