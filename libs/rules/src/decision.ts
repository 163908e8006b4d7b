import type { DecisionOutcome } from './application-workflow.js';
import { holds, refused, type Outcome } from './outcome.js';

/** What a proposal and a decision have in common, and the rules on amounts and grounds they must both keep. */
export interface DecisionContent {
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  citedRuleKeys: readonly string[];
}

export type DecisionRefusal =
  | 'amount-not-whole-request'
  | 'amount-not-between'
  | 'amount-not-zero'
  | 'reasons-missing'
  | 'ground-missing'
  | 'ground-not-published'
  | 'part-grants-not-allowed';

/**
 * A grant is the whole request, a part grant lies between nothing and the whole, a refusal is nothing. What gives less
 * than was asked rests on at least one published rule: no refusal on a criterion that was not published (Awb 3:46).
 */
export function checkDecision(
  decision: DecisionContent,
  application: { requestedCents: number; publishedRuleKeys: readonly string[]; partGrantsAllowed: boolean },
): Outcome<DecisionRefusal> {
  const amount = checkAmount(decision, application.requestedCents);
  if (!amount.ok) return amount;
  if (decision.outcome === 'partly-grant' && !application.partGrantsAllowed) return refused('part-grants-not-allowed');
  if (decision.reasons.trim().length < 10) return refused('reasons-missing');
  if (decision.outcome !== 'grant' && decision.citedRuleKeys.length === 0) return refused('ground-missing');
  const unpublished = decision.citedRuleKeys.find((key) => !application.publishedRuleKeys.includes(key));
  return unpublished === undefined ? holds : refused('ground-not-published', { key: unpublished });
}

function checkAmount(decision: DecisionContent, requestedCents: number): Outcome<DecisionRefusal> {
  const { outcome, amountCents } = decision;
  if (outcome === 'grant' && (amountCents !== requestedCents || amountCents <= 0))
    return refused('amount-not-whole-request', { requestedCents });
  if (outcome === 'refuse' && amountCents !== 0) return refused('amount-not-zero');
  if (outcome === 'partly-grant' && (amountCents <= 0 || amountCents >= requestedCents))
    return refused('amount-not-between', { requestedCents });
  return holds;
}
