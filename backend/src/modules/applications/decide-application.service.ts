import { Injectable } from '@nestjs/common';
import type { DecisionRequest, StepAnswer } from '@stoep/contracts';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { loadApplication, takeStep, type ApplicationRow } from './application.store.js';
import { moveBudget, refuseUnsound } from './propose-decision.service.js';

interface OpenProposal {
  position: number;
  amount_cents: number;
  proposed_by: string;
}

/**
 * The budget holder decides, or sends the proposal back. Never the person who proposed it: the workflow says so, and
 * the constraint four_eyes. The reservation becomes a commitment in the same transaction.
 */
@Injectable()
export class DecideApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  decideApplication(command: Command, number: string, request: DecisionRequest): Promise<StepAnswer> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { number });
      refuseUnsound(row, request);
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, {
        step: 'decide',
        version: request.version,
        reason: request.reasons,
        at,
      });
      const proposal = await openProposal(tx, municipalityId, row);
      await tx.query(
        `INSERT INTO decision (municipality_id, application_id, proposal_position, proposed_by, decided_by, outcome, amount_cents, reasons, cited_rule_keys, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          municipalityId,
          row.id,
          proposal.position,
          proposal.proposed_by,
          actor.personId,
          request.outcome,
          request.amountCents,
          request.reasons,
          request.citedRuleKeys,
          at,
        ],
      );
      await moveBudget(tx, row, 'release', proposal.amount_cents, at);
      await moveBudget(tx, row, 'commit', request.amountCents, at);
      return answer;
    });
  }

  /** Back to the case worker with the reasons; the reservation is released. */
  sendBack(command: Command, number: string, version: number, reason: string): Promise<StepAnswer> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { number });
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'send-back', version, reason, at });
      const proposal = await openProposal(tx, municipalityId, row);
      await moveBudget(tx, row, 'release', proposal.amount_cents, at);
      return answer;
    });
  }
}

async function openProposal(tx: Tx, municipalityId: number, row: ApplicationRow): Promise<OpenProposal> {
  const [proposal] = await tx.query<OpenProposal[]>(
    'SELECT position, amount_cents, proposed_by FROM proposal WHERE municipality_id = $1 AND application_id = $2 ORDER BY position DESC LIMIT 1',
    [municipalityId, row.id],
  );
  if (!proposal) throw new Error(`Application ${row.id} is proposed without a proposal.`);
  return proposal;
}
