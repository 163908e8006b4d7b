/** Votes and points of each project, and the published order that ends every tie. */
import type { CountingRule } from './counting-rule.js';
import { compareIds, type Ballot, type Election } from './election.js';

export interface Scores {
  /** Voters who named the project, with whatever points. */
  readonly votes: Float64Array;
  /** Votes, or the sum of points where the utility is points or by rank. */
  readonly score: Float64Array;
}

/** How a vote is weighed. */
export type Weighing = Pick<CountingRule, 'utility' | 'rankPoints'>;

/**
 * What the project at `place` of the ballot gets from it: 1, its points, or by rank: the points of the regulation's
 * table, without one k-1 .. 0 for a ranking of k (Borda).
 */
export function strengthOf(ballot: Ballot, place: number, { utility, rankPoints }: Weighing): number {
  if (utility === 'points') return ballot.points?.[place] ?? 0;
  if (utility !== 'borda') return 1;
  return rankPoints ? (rankPoints[place] ?? 0) : ballot.choices.length - 1 - place;
}

export function scoresOf(election: Election, weighing: Weighing): Scores {
  const votes = new Float64Array(election.projects.length);
  const score = new Float64Array(election.projects.length);
  for (const ballot of election.ballots)
    ballot.choices.forEach((project, place) => {
      votes[project] = (votes[project] ?? 0) + ballot.weight;
      score[project] = (score[project] ?? 0) + ballot.weight * strengthOf(ballot, place, weighing);
    });
  return { votes, score };
}

/** For each project its place in the published order: the lower one wins a tie. */
export function tieRanks(election: Election, rule: CountingRule, votes: Float64Array): Int32Array {
  const lot = new Map(rule.lots?.map((id, place) => [id, place]));
  const byLot = (a: string, b: string) => (rule.lots ? (lot.get(a) ?? 0) - (lot.get(b) ?? 0) : compareIds(a, b));
  const order = election.projects.map((project, index) => ({ ...project, index, votes: votes[index] ?? 0 }));
  order.sort((a, b) => {
    if (rule.ties === 'id') return byLot(a.id, b.id);
    return a.cost - b.cost || b.votes - a.votes || byLot(a.id, b.id);
  });
  const ranks = new Int32Array(order.length);
  order.forEach(({ index }, rank) => (ranks[index] = rank));
  return ranks;
}
