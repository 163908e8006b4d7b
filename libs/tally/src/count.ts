/** One count: an election and a rule give the projects that are paid for, in order. The same on server and in browser. */
import { ruleFaults, type CountingRule, type RuleFault } from './counting-rule.js';
import { voterCount, type Election } from './election.js';
import { greedyOrder, inGreedyOrder, takeWhatFits, type GreedyFacts, type GreedyName } from './greedy.js';
import { phragmen } from './phragmen.js';
import { scoresOf, strengthOf, tieRanks, type Scores } from './scores.js';
import { equalShares, type SharesOutcome } from './shares/equal-shares.js';
import { writeFraction } from './shares/fraction.js';
import { layOut, type Layout } from './shares/layout.js';

export interface Outcome {
  /** Ids in the order in which they were taken. */
  readonly selected: readonly string[];
  readonly cost: number;
  /** What everybody had to begin with, as an exact fraction; null where the rule knows no such thing. */
  readonly endowment: string | null;
  /** How many of `selected`, from the first, equal shares itself bought; the others were taken with what was left. */
  readonly bySharing: number;
  /** Runs of equal shares that were made. */
  readonly runs: number;
  /** Comparisons that had to be made exactly or by the published order. */
  readonly ties: number;
  /** Whether the greedy outcome took the place of equal shares, because strictly more voters prefer it. */
  readonly replacedByGreedy: boolean;
}

/** The rule does not suit the election; `faults` says why, all at once. */
export class RuleDoesNotFit extends Error {
  constructor(readonly faults: readonly RuleFault[]) {
    super(`This rule cannot count this election: ${faults.join(', ')}.`);
  }
}

/** Counts exactly. Throws {@link RuleDoesNotFit}. */
export function count(election: Election, rule: CountingRule): Outcome {
  const faults = ruleFaults(election, rule);
  if (faults.length > 0) throw new RuleDoesNotFit(faults);
  const scores = scoresOf(election, rule);
  const ranks = tieRanks(election, rule, scores.votes);
  if (rule.rule === 'equal-shares') return countShares(election, rule, scores, ranks);
  const taken =
    rule.rule === 'phragmen'
      ? phragmen(election, supportersOf(election), ranks)
      : greedy(election, rule.rule, factsFor(rule, scores, ranks), election.budget);
  return outcomeOf(election, taken, { endowment: null, bySharing: 0, runs: 0, ties: 0, replacedByGreedy: false });
}

function factsFor(rule: CountingRule, scores: Scores, ranks: Int32Array): GreedyFacts {
  return { ...scores, ranks, threshold: rule.threshold, unchosen: rule.unchosen };
}

function greedy(election: Election, name: GreedyName, facts: GreedyFacts, budget: number): number[] {
  const order = greedyOrder(election, name, facts);
  return takeWhatFits(election, order, { budget, skips: name !== 'greedy-no-skip', ...facts });
}

function countShares(election: Election, rule: CountingRule, scores: Scores, ranks: Int32Array): Outcome {
  const layout = layOut(election, rule);
  const shares = equalShares(election, rule, layout, ranks);
  const taken = [...shares.bought, ...takeAfterwards(election, rule, scores, ranks, shares)];
  const instead = rule.compare === 'greedy' ? preferredGreedy(election, rule, scores, ranks, layout, taken) : null;
  return outcomeOf(election, instead ?? taken, {
    endowment: writeFraction(shares.endowment),
    bySharing: instead ? 0 : shares.bought.length,
    runs: shares.runs,
    ties: shares.ties,
    replacedByGreedy: instead !== null,
  });
}

/** What the money that is left pays, by votes (or points) or by votes per cost. */
function takeAfterwards(
  election: Election,
  rule: CountingRule,
  scores: Scores,
  ranks: Int32Array,
  shares: SharesOutcome,
): number[] {
  if (rule.then === 'none') return [];
  const has = new Set(shares.bought);
  const left = election.budget - costOf(election, shares.bought);
  const rest = election.projects.map((_, place) => place).filter((place) => !has.has(place));
  const order = inGreedyOrder(election, rest, rule.then === 'per-cost', { ...scores, ranks });
  return takeWhatFits(election, order, { budget: left, skips: true, ...factsFor(rule, scores, ranks) });
}

/** The greedy outcome, if strictly more voters get more utility from it than from this one. */
function preferredGreedy(
  election: Election,
  rule: CountingRule,
  scores: Scores,
  ranks: Int32Array,
  layout: Layout,
  taken: readonly number[],
): number[] | null {
  const other = greedy(election, 'greedy', factsFor(rule, scores, ranks), election.budget);
  const [ours, theirs] = [new Set(taken), new Set(other)];
  let balance = 0;
  for (const ballot of election.ballots) {
    let difference = 0;
    ballot.choices.forEach((project, place) => {
      const worth = strengthOf(ballot, place, rule) * (rule.utility === 'cost' ? (layout.cost[project] ?? 0) : 1);
      difference += worth * (Number(theirs.has(project)) - Number(ours.has(project)));
    });
    balance += Math.sign(difference) * ballot.weight;
  }
  return balance > 0 ? other : null;
}

function supportersOf(election: Election): { of: Int32Array[]; weight: Float64Array } {
  const { supporters, weight } = layOut(election, { utility: 'count' });
  const of = election.projects.map((_, place) =>
    supporters.entry.subarray(supporters.first[place] ?? 0, supporters.first[place + 1] ?? 0),
  );
  return { of, weight };
}

function costOf(election: Election, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (election.projects[place]?.cost ?? 0), 0);
}

function outcomeOf(election: Election, taken: readonly number[], rest: Omit<Outcome, 'selected' | 'cost'>): Outcome {
  return { selected: taken.map((place) => election.projects[place]?.id ?? ''), cost: costOf(election, taken), ...rest };
}

/** What everybody's share would be before any is raised: for the page that explains the round. */
export function firstShare(election: Election): number {
  return Math.floor(election.budget / Math.max(1, voterCount(election)));
}
