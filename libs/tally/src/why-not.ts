/** The one reason why a project is not paid for, by the rule that decided it. */
import type { CountingRule } from './counting-rule.js';
import { isShared, type Protocol } from './protocol.js';

export const whyNots = ['no-votes', 'below-threshold', 'not-shared', 'does-not-fit', 'after-stop', 'outvoted'] as const;
export type WhyNot = (typeof whyNots)[number];

export function whyNot(
  { totals, budget, outcome }: Pick<Protocol, 'totals' | 'budget' | 'outcome'>,
  rule: CountingRule,
  project: string,
): WhyNot {
  const { votes = 0, cost = 0 } = totals.find((total) => total.project === project) ?? {};
  if (votes === 0 && rule.unchosen !== 'may-win') return 'no-votes';
  if (rule.rule === 'greedy-threshold' && votes < rule.threshold) return 'below-threshold';
  // Where nothing is done with the rest, its size is not the reason.
  if (isShared({ outcome }, rule) && rule.then === 'none') return 'not-shared';
  if (cost > budget - outcome.cost) return 'does-not-fit';
  return rule.rule === 'greedy-no-skip' || rule.rule === 'phragmen' ? 'after-stop' : 'outvoted';
}
