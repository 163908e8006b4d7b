import type { FieldError } from '@stoep/contracts';
import { isRaisedTooSlowly, utilityFits, type BallotKind, type CountingSettings } from '@stoep/rules';
import { areRankPoints } from '@stoep/tally';

/** What is wrong with a counting rule for such ballots and so much money; all of it at once. */
export function countingFaults(kind: BallotKind, counting: CountingSettings, budgetCents: number): FieldError[] {
  const points = counting.rankPoints ?? [];
  return [
    ...(utilityFits(kind, counting) ? [] : [{ field: 'counting.utility', reason: 'utility-does-not-fit' }]),
    ...(isRaisedTooSlowly(counting, budgetCents)
      ? [{ field: 'counting.increment', reason: 'increment-too-small' }]
      : []),
    ...(points.length === 0 || areRankPoints(points)
      ? []
      : [{ field: 'counting.rankPoints', reason: 'rank-points-wrong' }]),
  ];
}
