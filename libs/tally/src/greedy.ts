/** Counting by votes: from many to few, as long as there is money. Four variants, all exact. */
import type { CountingRule, RuleName } from './counting-rule.js';
import type { Election } from './election.js';

export type GreedyName = Exclude<RuleName, 'equal-shares' | 'phragmen'>;

export interface GreedyFacts {
  /** Votes, or points: what is compared. */
  readonly score: Float64Array;
  readonly votes: Float64Array;
  readonly ranks: Int32Array;
  readonly threshold: number;
  readonly unchosen?: CountingRule['unchosen'];
}

/**
 * Places of the projects in the order in which they are looked at. Those without any vote are in it, behind all that
 * have points: among projects without points only the published order decides who is looked at first.
 */
export function greedyOrder(election: Election, name: GreedyName, facts: GreedyFacts): number[] {
  const least = name === 'greedy-threshold' ? facts.threshold : 0;
  const places = election.projects.map((_, place) => place).filter((place) => (facts.votes[place] ?? 0) >= least);
  return inGreedyOrder(election, places, name === 'greedy-per-cost', facts);
}

/** From many points to few, or from many per cost to few; then the published order. */
export function inGreedyOrder(
  election: Election,
  places: readonly number[],
  perCost: boolean,
  { score, ranks }: Pick<GreedyFacts, 'score' | 'ranks'>,
): number[] {
  return [...places].sort((a, b) => {
    const more = perCost ? compareScorePerCost(election, score, b, a) : (score[b] ?? 0) - (score[a] ?? 0);
    return more || (ranks[a] ?? 0) - (ranks[b] ?? 0);
  });
}

/** a's score per cost less b's, as a sign; by products, which do not round. */
function compareScorePerCost(election: Election, score: Float64Array, a: number, b: number): number {
  const left = BigInt(score[a] ?? 0) * BigInt(election.projects[b]?.cost ?? 0);
  const right = BigInt(score[b] ?? 0) * BigInt(election.projects[a]?.cost ?? 0);
  return left === right ? 0 : left > right ? 1 : -1;
}

/**
 * Takes what fits, in this order; `skips` says whether it goes on after the first that does not. Unless the regulation
 * says otherwise it pays for no project without a vote, also where the order came to it and the money was there.
 */
export function takeWhatFits(
  election: Election,
  order: readonly number[],
  { budget, skips, votes, unchosen }: { budget: number; skips: boolean } & Pick<GreedyFacts, 'votes' | 'unchosen'>,
): number[] {
  const taken: number[] = [];
  let left = budget;
  for (const place of order) {
    const cost = election.projects[place]?.cost ?? 0;
    if (cost <= left) {
      taken.push(place);
      left -= cost;
    } else if (!skips) break;
  }
  return unchosen === 'may-win' ? taken : taken.filter((place) => (votes[place] ?? 0) > 0);
}
