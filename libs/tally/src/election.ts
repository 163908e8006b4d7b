/**
 * What there is to count: a budget, projects with costs, and ballots. Equal ballots may stand together as one with a
 * weight. Everything is a whole number, so that every comparison can be exact; nobody's name is in it.
 */

/** How people voted, in Pabulib's words (voting.md, "The .pb format"). */
export type VoteType = 'approval' | 'choose-1' | 'ordinal' | 'cumulative' | 'scoring';
export const voteTypes: readonly VoteType[] = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'];

export interface Project {
  readonly id: string;
  /** In the smallest unit of the election (cents, or what a file's decimals ask for); more than zero. */
  readonly cost: number;
}

/** One ballot, or several equal ones. */
export interface Ballot {
  /** Places in the list of projects, in the voter's order, each at most once. */
  readonly choices: readonly number[];
  /** Beside `choices`, for cumulative and scoring ballots. */
  readonly points?: readonly number[];
  /** How many voters handed in exactly this. */
  readonly weight: number;
}

export interface Election {
  /** In the same unit as the costs. */
  readonly budget: number;
  readonly voteType: VoteType;
  readonly projects: readonly Project[];
  readonly ballots: readonly Ballot[];
}

/** All voters, blank ballots included: they have a share of the budget too. */
export function voterCount(election: Election): number {
  return election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
}

/** By code points, as the published order "by id" has it; UTF-16 order differs beyond the basic plane. */
export function compareIds(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
