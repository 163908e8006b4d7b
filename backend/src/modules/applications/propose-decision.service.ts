import { Injectable } from '@nestjs/common';
import type { DecisionRequest, StepAnswer } from '@stoep/contracts';
import { checkDecision, type PostingKind } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
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
      await moveBudget(tx, row, 'reserve', request.amountCents, at);
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

/**
 * Posts to the budget of the application. Nothing is posted for nothing, so what has no budget can still be refused.
 * @throws Refusal 409 when the scheme has no budget for this place and year, or too little is left
 */
export async function moveBudget(
  tx: Tx,
  row: ApplicationRow,
  kind: PostingKind,
  amountCents: number,
  at: Date,
): Promise<void> {
  if (amountCents === 0) return;
  if (!row.budget_id) throw new Refusal(409, 'no-budget');
  await postToBudget(tx, {
    municipalityId: row.municipality_id,
    budgetId: row.budget_id,
    applicationId: row.id,
    kind,
    amountCents,
    at,
  });
}
