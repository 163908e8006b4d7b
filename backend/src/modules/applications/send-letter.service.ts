import { Injectable } from '@nestjs/common';
import type { StepAnswer } from '@stoep/contracts';
import { localDateOf, type DecisionOutcome } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { InitiativeMoves } from '../initiatives/public.js';
import { decisionLetter } from './application-mails.js';
import { loadApplication, takeStep, type ApplicationRow } from './application.store.js';
import { tellApplicant } from './desk/letters.js';

interface MadeDecision {
  outcome: DecisionOutcome;
  amount_cents: number;
  reasons: string;
  cited_rule_keys: string[];
}

/** Sends the decision by mail. The day it is sent is the day it counts from (Awb 3:41); then everybody may read it. */
@Injectable()
export class SendLetterService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  sendLetter(command: Command, number: string, version: number): Promise<StepAnswer> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, municipalityId, { number });
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'send-letter', version, at });
      const decision = await markSent(tx, municipalityId, row, localDateOf(at));
      const to = decision.outcome === 'refuse' ? 'plan' : 'funded';
      await this.moves.move(tx, {
        municipalityId,
        id: row.initiative_id,
        from: 'applying',
        to,
        personId: command.actor.personId,
        reason: null,
        at,
        isAnswer: true,
      });
      const citedRules = row.rules.filter((rule) => decision.cited_rule_keys.includes(rule.key));
      const letter = {
        outcome: decision.outcome,
        amountCents: decision.amount_cents,
        reasons: decision.reasons,
        citedRules,
        sentOn: localDateOf(at),
      };
      await tellApplicant(tx, row, decisionLetter(municipalityId, row, letter), at);
      return answer;
    });
  }
}

async function markSent(tx: Tx, municipalityId: number, row: ApplicationRow, sentOn: string): Promise<MadeDecision> {
  const [rows] = await tx.query<[MadeDecision[], number]>(
    `UPDATE decision SET sent_on = $3 WHERE municipality_id = $1 AND application_id = $2 AND sent_on IS NULL
     RETURNING outcome, amount_cents, reasons, cited_rule_keys`,
    [municipalityId, row.id, sentOn],
  );
  if (!rows[0]) throw new Error(`Application ${row.id} is decided without a decision that can be sent.`);
  return rows[0];
}
