import { Injectable } from '@nestjs/common';
import type { SubmittedApplication } from '@stoep/contracts';
import { decideBy, localDateOf, submissionGaps } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { findBudgetFor } from '../budgets/public.js';
import { loadInitiativeForUpdate, InitiativeMoves, type InitiativeRow } from '../initiatives/public.js';
import { linkToReleasedRounds } from '../voting/public.js';
import { receivedMail } from './application-mails.js';
import { loadApplication, takeStep, type ApplicationRow } from './application.store.js';
import { noteFilledIn } from './desk/filled-in.js';
import { tellApplicant } from './desk/letters.js';
import { outcomesOf, snapshotOf } from './plan-snapshot.js';
import { submissionFactsOf } from './submission-facts.js';

/**
 * Sends an application: the plan is kept as it is now, the clock starts on the local day of receipt (Awb 4:13), and a
 * confirmation goes out. Rules that are not met do not stop it; they are kept with it.
 */
@Injectable()
export class SubmitApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  submitApplication(command: Command, id: string): Promise<SubmittedApplication> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { initiative_id: initiativeId } = await loadApplication(tx, municipalityId, { id });
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
      if (initiative.hidden_reason) throw new Refusal(409, 'initiative-hidden');
      // Locked and read again: it is sent under the rules it has now, and a version published from here on comes too late.
      await tx.query('SELECT 1 FROM application WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [
        municipalityId,
        id,
      ]);
      const row = await loadApplication(tx, municipalityId, { id });
      const at = this.clock.now();
      refuseIncomplete(row, initiative, localDateOf(at));
      await noteFilledIn(tx, row, command.actor.personId, at);

      await takeStepWithReceipt(tx, command, row, initiative, at);
      await linkToReleasedRounds(tx, municipalityId, id);
      await this.moves.move(tx, {
        municipalityId,
        id: initiative.id,
        from: initiative.state,
        to: 'applying',
        personId: command.actor.personId,
        reason: null,
        at,
      });

      const sent = await loadApplication(tx, municipalityId, { id });
      await tellApplicant(tx, sent, receivedMail(municipalityId, sent), at);
      return { id, number: sent.number ?? '', submittedOn: sent.received_on ?? '', decideBy: sent.decide_by ?? '' };
    });
  }
}

function refuseIncomplete(row: ApplicationRow, initiative: InitiativeRow, today: string): void {
  const gaps = submissionGaps(submissionFactsOf(row, initiative, today));
  if (row.state === 'draft' && gaps.length > 0) throw Refusal.fields(gaps.map((gap) => ({ field: gap, reason: gap })));
}

/** Number, dates, plan and outcome of the rules are written first: what is sent has them all (a constraint says so too). */
async function takeStepWithReceipt(
  tx: Tx,
  command: Command,
  row: ApplicationRow,
  initiative: InitiativeRow,
  at: Date,
): Promise<void> {
  const { municipalityId } = command;
  const receivedOn = localDateOf(at);
  const plan = await snapshotOf(tx, municipalityId, initiative, at);
  const outcomes = outcomesOf(row.rules, plan, {
    applicantKind: row.applicant_kind,
    costLines: row.cost_lines,
    ownContributionCents: row.own_contribution_cents,
    exceptionReason: row.exception_reason,
  });
  const year = Number(receivedOn.slice(0, 4));
  const budgetId = await findBudgetFor(tx, {
    municipalityId,
    schemeId: row.scheme_id,
    areaCodes: plan.areaCodes,
    year,
  });
  const number = row.state === 'draft' ? await nextNumber(tx, municipalityId, year) : row.number;
  await tx.query(
    `UPDATE application SET number = $3, submitted_at = $4, received_on = $5, decide_by = $6, plan = $7, rule_outcomes = $8, budget_id = $9
     WHERE municipality_id = $1 AND id = $2 AND state = 'draft'`,
    [
      municipalityId,
      row.id,
      number,
      at,
      receivedOn,
      decideBy(receivedOn, row.term_weeks),
      JSON.stringify(plan),
      JSON.stringify(outcomes),
      budgetId,
    ],
  );
  await takeStep(tx, command, { ...row, number }, { step: 'submit', at });
}

/** Numbers run on per year without gaps: the row stays locked until the application is really in. */
async function nextNumber(tx: Tx, municipalityId: number, year: number): Promise<string> {
  const [row] = await tx.query<{ last_number: number }[]>(
    `INSERT INTO number_series (municipality_id, series, year, last_number) VALUES ($1, 'application', $2, 1)
     ON CONFLICT (municipality_id, series, year) DO UPDATE SET last_number = number_series.last_number + 1 RETURNING last_number`,
    [municipalityId, year],
  );
  return `BB-${year}-${String(row?.last_number).padStart(4, '0')}`;
}
