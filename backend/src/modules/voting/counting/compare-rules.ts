import type { RuleOutcomeView } from '@stoep/contracts';
import type { CountingSettings } from '@stoep/rules';
import { protocolOf, withoutSmallGroups, type Election } from '@stoep/tally';
import { smallest } from './small-cells.js';

/** The ballots of a closed round under the rules that municipalities choose from. For looking only: the published rule decides. */
export function compareRules(election: Election, own: CountingSettings): RuleOutcomeView[] {
  const others = [
    { ...own, rule: 'greedy', completion: 'none', then: 'none' },
    { ...own, rule: 'greedy-per-cost', completion: 'none', then: 'none' },
    { ...own, rule: 'equal-shares', completion: 'none', then: 'none' },
    { ...own, rule: 'equal-shares', completion: 'add1', start: 'exact', stop: 'supported', then: 'votes' },
    { ...own, rule: 'phragmen', completion: 'none', then: 'none' },
  ] satisfies CountingSettings[];
  return [own, ...others.filter((rule) => spelled(rule) !== spelled(own))].map((rule, index) =>
    outcomeUnder(election, rule, index === 0),
  );
}

/** One rule, free to choose. */
export function outcomeUnder(election: Election, rule: CountingSettings, isOwn = false): RuleOutcomeView {
  const { outcome, voterWithoutWinner, winnersPerVoter } = withoutSmallGroups(protocolOf(election, rule), smallest);
  return {
    rule,
    isOwn,
    selected: [...outcome.selected],
    costCents: outcome.cost,
    votersWithoutWinner: voterWithoutWinner,
    winnersPerVoter,
  };
}

/** What of the settings matters for a rule, so that the same rule is not shown twice. */
function spelled({ rule, utility, completion, start, stop, then }: CountingSettings): string {
  if (rule !== 'equal-shares') return rule;
  return [rule, utility, completion, ...(completion === 'none' ? [] : [start, stop]), then].join();
}
