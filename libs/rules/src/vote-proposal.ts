import type { DecisionContent } from './decision.js';
import { refused, type Outcome } from './outcome.js';
import type { SchemeRule } from './scheme-rules.js';

/** What a released vote made of a plan, as far as money goes. */
export interface VotedPlan {
  /** Its place among what won, or null. */
  place: number | null;
  /** What it was counted at. */
  costCents: number;
}

export interface VotedApplication {
  requestedCents: number;
  rules: readonly Pick<SchemeRule, 'key' | 'kind'>[];
  partGrantsAllowed: boolean;
}

export type VoteProposalRefusal = 'no-published-ranking' | 'counted-for-less';

/**
 * What a case worker can propose after a vote: the counted cost of a winner, never more than was asked; for the others a
 * refusal, and only where the scheme published beforehand that a vote ranks the plans (Awb 4:26). It is a beginning to look
 * at: the workflow and `checkDecision` stay as they are, and the budget holder decides.
 */
export function proposalAfterVote(
  vote: VotedPlan,
  application: VotedApplication,
): Outcome<VoteProposalRefusal, { decision: Omit<DecisionContent, 'reasons'> }> {
  const { requestedCents, rules, partGrantsAllowed } = application;
  const citedRuleKeys = rules.filter(({ kind }) => kind === 'ranking').map(({ key }) => key);
  if (vote.place !== null && vote.costCents >= requestedCents)
    return { ok: true, decision: { outcome: 'grant', amountCents: requestedCents, citedRuleKeys } };
  if (citedRuleKeys.length === 0) return refused('no-published-ranking');
  if (vote.place === null) return { ok: true, decision: { outcome: 'refuse', amountCents: 0, citedRuleKeys } };
  if (!partGrantsAllowed) return refused('counted-for-less', { costCents: vote.costCents });
  return { ok: true, decision: { outcome: 'partly-grant', amountCents: vote.costCents, citedRuleKeys } };
}
