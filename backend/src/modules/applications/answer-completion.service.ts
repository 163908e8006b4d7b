import { Injectable } from '@nestjs/common';
import type { StepAnswer } from '@stoep/contracts';
import { localDateOf, submissionGaps } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadApplication, takeStep, type ApplicationRow } from './application.store.js';
import { noteFilledIn } from './desk/filled-in.js';
import { outcomesOf } from './plan-snapshot.js';
import { answersOf } from './submission-facts.js';

/** The applicant has completed what was missing: the answer is kept, the rules are held against it again. */
@Injectable()
export class AnswerCompletionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  answerCompletion(command: Command, id: string, answer: string): Promise<StepAnswer> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { id });
      const at = this.clock.now();
      refuseEmptied(row);
      const step = await takeStep(tx, command, row, { step: 'answer-completion', at });
      await noteFilledIn(tx, row, command.actor.personId, at);
      await tx.query(
        `UPDATE completion_request SET answered_on = $3, answer = $4 WHERE municipality_id = $1 AND application_id = $2
         AND position = (SELECT max(position) FROM completion_request WHERE municipality_id = $1 AND application_id = $2)`,
        [municipalityId, id, localDateOf(at), answer],
      );
      if (row.plan) {
        const outcomes = outcomesOf(row.rules, row.plan, {
          applicantKind: row.applicant_kind,
          costLines: row.cost_lines,
          ownContributionCents: row.own_contribution_cents,
          exceptionReason: row.exception_reason,
        });
        await tx.query('UPDATE application SET rule_outcomes = $3 WHERE municipality_id = $1 AND id = $2', [
          municipalityId,
          id,
          JSON.stringify(outcomes),
        ]);
      }
      return step;
    });
  }
}

/** What was sent once stays whole: a completion can change answers, not take them away. */
function refuseEmptied(row: ApplicationRow): void {
  const gaps = submissionGaps({
    ...answersOf(row),
    planIsReady: true,
    schemeIsOpen: true,
    openCoApplicants: 0,
    today: null,
  });
  if (row.state === 'awaiting-completion' && gaps.length > 0)
    throw Refusal.fields(gaps.map((gap) => ({ field: gap, reason: gap })));
}
