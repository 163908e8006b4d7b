/** The settings of a count, as a regulation publishes them before anybody votes. Checked here, used everywhere else. */
import { voterCount, type Election } from './election.js';

export const ruleNames = [
  'greedy',
  'greedy-no-skip',
  'greedy-threshold',
  'greedy-per-cost',
  'equal-shares',
  'phragmen',
] as const;
export const utilities = ['cost', 'count', 'points', 'borda'] as const;
export const completions = ['none', 'add1'] as const;
export const starts = ['exact', 'floor'] as const;
export const stops = ['supported', 'all', 'never'] as const;
export const afterwards = ['none', 'votes', 'per-cost'] as const;
export const tieOrders = ['id', 'cost-votes-id'] as const;
export const comparisons = ['none', 'greedy'] as const;
export const unchosens = ['left-out', 'may-win'] as const;

export type RuleName = (typeof ruleNames)[number];
export type Utility = (typeof utilities)[number];

export interface CountingRule {
  readonly rule: RuleName;
  /** What a funded project is worth to who chose it: its cost, one, the points given, or points by rank. */
  readonly utility: Utility;
  /** Only for equal shares, as are `start`, `stop`, `increment`, `then` and `compare`. */
  readonly completion: (typeof completions)[number];
  /** The first endowment: the budget divided by the voters, or that rounded down. */
  readonly start: (typeof starts)[number];
  /** To which amount `floor` rounds down, in the unit of the costs: a whole euro is 100 where costs are in cents. */
  readonly floorTo?: number;
  /** Raise no further once nothing more fits: no project that has support, no project at all, or go on regardless. */
  readonly stop: (typeof stops)[number];
  /** By how much the endowment is raised, in the unit of the costs. */
  readonly increment: number;
  /** What is done with the money that is left. */
  readonly then: (typeof afterwards)[number];
  readonly ties: (typeof tieOrders)[number];
  /** Least number of votes, for greedy-threshold. */
  readonly threshold: number;
  /** Take the greedy outcome instead if strictly more voters prefer it. */
  readonly compare?: (typeof comparisons)[number];
  /** For utility by rank: the points of the first place, the second, and so on, and nothing behind them; else k-1 .. 0. */
  readonly rankPoints?: readonly number[];
  /** Whether a project that nobody chose may be paid for when the order comes to it and the money is there. */
  readonly unchosen?: (typeof unchosens)[number];
  /** The published order by lot, all ids once; it takes the place of the order by id in a tie. */
  readonly lots?: readonly string[];
}

/** The rule with nothing left open: what an election of this kind is usually counted with. */
export function ruleFor(election: Pick<Election, 'voteType'>, given: Partial<CountingRule>): CountingRule {
  return {
    rule: 'equal-shares',
    utility: usualUtility(election),
    completion: 'none',
    start: 'exact',
    floorTo: 1,
    stop: 'supported',
    increment: 1,
    then: 'none',
    ties: 'id',
    threshold: 1,
    compare: 'none',
    unchosen: 'left-out',
    ...given,
  };
}

function usualUtility({ voteType }: Pick<Election, 'voteType'>): Utility {
  if (voteType === 'ordinal') return 'borda';
  return voteType === 'cumulative' || voteType === 'scoring' ? 'points' : 'cost';
}

export type RuleFault =
  | 'points-need-points'
  | 'borda-needs-ranking'
  | 'rank-points-wrong'
  | 'increment-not-positive'
  | 'floor-not-positive'
  | 'threshold-not-positive'
  | 'lots-incomplete'
  | 'too-large-to-count';

/** Why this rule cannot count this election; all reasons at once. */
export function ruleFaults(election: Election, rule: CountingRule): RuleFault[] {
  const faults: RuleFault[] = [];
  const hasPoints = election.voteType === 'cumulative' || election.voteType === 'scoring';
  if (rule.utility === 'points' && !hasPoints) faults.push('points-need-points');
  if (rule.utility === 'borda' && election.voteType !== 'ordinal') faults.push('borda-needs-ranking');
  if (rule.rankPoints && (rule.utility !== 'borda' || !areRankPoints(rule.rankPoints)))
    faults.push('rank-points-wrong');
  if (!Number.isSafeInteger(rule.increment) || rule.increment < 1) faults.push('increment-not-positive');
  if (!Number.isSafeInteger(rule.floorTo ?? 1) || (rule.floorTo ?? 1) < 1) faults.push('floor-not-positive');
  if (!Number.isSafeInteger(rule.threshold) || rule.threshold < 1) faults.push('threshold-not-positive');
  if (rule.lots && !namesAllOnce(election, rule.lots)) faults.push('lots-incomplete');
  if (!isCountable(election)) faults.push('too-large-to-count');
  return faults;
}

/** A higher place is never worth less than a lower one, and the first is worth something. */
export function areRankPoints(points: readonly number[]): boolean {
  const mostPoints = 1_000_000;
  return (
    (points[0] ?? 0) > 0 &&
    points.every((each, place) => {
      const before = points[place - 1] ?? mostPoints;
      return Number.isInteger(each) && each >= 0 && each <= before;
    })
  );
}

function namesAllOnce(election: Election, lots: readonly string[]): boolean {
  const named = new Set(lots);
  return named.size === lots.length && lots.length === election.projects.length
    ? election.projects.every((project) => named.has(project.id))
    : false;
}

/** Whole numbers in a double are exact up to 2^53: all sums that are made have to stay below. */
function isCountable(election: Election): boolean {
  const costs = election.projects.reduce((sum, project) => sum + project.cost, 0);
  const points = election.ballots.reduce(
    (sum, ballot) => sum + ballot.weight * (ballot.points ?? []).reduce((a, b) => a + b, 0),
    0,
  );
  return [election.budget, costs, points, voterCount(election)].every((sum) => Number.isSafeInteger(sum));
}
