/**
 * The settings of a count, as a round publishes them before it opens, and what is wrong with them. Counting itself is
 * in libs/tally, whose settings these are word for word.
 */
import type { BallotKind } from './ballot.js';

export const countingRules = [
  'greedy',
  'greedy-no-skip',
  'greedy-threshold',
  'greedy-per-cost',
  'equal-shares',
  'phragmen',
] as const;
export const countingUtilities = ['cost', 'count', 'points', 'borda'] as const;
export const countingCompletions = ['none', 'add1'] as const;
export const countingStarts = ['exact', 'floor'] as const;
export const countingStops = ['supported', 'all', 'never'] as const;
export const countingThens = ['none', 'votes', 'per-cost'] as const;
export const countingTies = ['id', 'cost-votes-id'] as const;
export const countingComparisons = ['none', 'greedy'] as const;
export const countingUnchosens = ['left-out', 'may-win'] as const;

export interface CountingSettings {
  rule: (typeof countingRules)[number];
  utility: (typeof countingUtilities)[number];
  completion: (typeof countingCompletions)[number];
  start: (typeof countingStarts)[number];
  /** In cents: to what a first share that is not exact is rounded down. Only there where it is. */
  floorTo?: number;
  stop: (typeof countingStops)[number];
  /** By how much add1 raises everybody's share, in cents. */
  increment: number;
  then: (typeof countingThens)[number];
  ties: (typeof countingTies)[number];
  /** The votes that greedy-threshold asks of a plan. */
  threshold: number;
  /** What is not there works as 'none', k-1 .. 0 points for k places, and 'left-out'. */
  compare?: (typeof countingComparisons)[number];
  rankPoints?: readonly number[];
  unchosen?: (typeof countingUnchosens)[number];
  /** The numbers of all plans in the order that ends every tie. There from opening on, and not to be chosen. */
  lots?: readonly string[];
}

/** 2 comes before 10. */
export function compareNumbers(one: string, other: string): number {
  return Number(one) - Number(other);
}

/**
 * Shares are raised at most some budget / increment times, each time with all ballots: beyond this a count takes hours.
 * A euro at a time is enough for twenty million euros, a cent for two hundred thousand.
 */
const mostRaises = 20_000_000;

export function isRaisedTooSlowly({ rule, completion, increment }: CountingSettings, budgetCents: number): boolean {
  return rule === 'equal-shares' && completion === 'add1' && budgetCents / increment > mostRaises;
}

/** Which utility goes with which kind of ballot: points are only on a ballot of points, places only in a ranking. */
export function utilityFits(kind: BallotKind, { utility }: Pick<CountingSettings, 'utility'>): boolean {
  if (utility === 'points') return kind === 'points';
  if (utility === 'borda') return kind === 'ranking';
  return kind !== 'points' && kind !== 'ranking';
}

/** What the counting calls the ballots of a kind. */
export function voteTypeOf(kind: BallotKind): 'approval' | 'choose-1' | 'ordinal' | 'cumulative' {
  if (kind === 'one') return 'choose-1';
  if (kind === 'points') return 'cumulative';
  return kind === 'ranking' ? 'ordinal' : 'approval';
}

/**
 * The settings with whatever the rule does not use put back to its usual value: a form keeps what was typed for another
 * rule, and what is published has to say nothing that is not done.
 */
export function onlyWhatCounts({ compare, rankPoints, unchosen, ...settings }: CountingSettings): CountingSettings {
  const isShared = settings.rule === 'equal-shares';
  const isRaised = isShared && settings.completion === 'add1';
  // Shares pay for nothing that nobody chose; what is done with the rest may.
  const mayReachAll = isShared ? settings.then !== 'none' : settings.rule !== 'phragmen';
  return {
    ...settings,
    ...(isShared && compare === 'greedy' ? { compare } : {}),
    ...(settings.utility === 'borda' && rankPoints?.length ? { rankPoints } : {}),
    ...(mayReachAll && unchosen === 'may-win' ? { unchosen } : {}),
    ...(isShared ? {} : { completion: 'none', then: 'none' }),
    ...(isRaised ? {} : { start: 'exact', stop: 'supported', increment: 100 }),
    // Whole euros, as the tools that cities use have it.
    ...(isRaised && settings.start === 'floor' ? { floorTo: 100 } : {}),
    ...(settings.rule === 'greedy-threshold' ? {} : { threshold: 1 }),
  };
}
