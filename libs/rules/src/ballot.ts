/**
 * What makes a ballot wrong, for the page while somebody chooses and for the server when it arrives. It knows nothing of
 * who votes or of counting.
 */
export const ballotKinds = ['one', 'at-most', 'within-budget', 'points', 'ranking'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export interface BallotLimits {
  /** Most plans on a ballot: for `at-most` and `ranking`. */
  most?: number;
  /** Points to divide, and the most for one plan: for `points`. */
  points?: number;
  pointsPerPlan?: number;
  /** The money of the round: for `within-budget`. */
  budgetCents: number;
}

/** A plan that can be chosen. */
export interface BallotPlan {
  id: string;
  costCents: number;
}

/** In the voter's order. Points only on a ballot of points. */
export interface Choice {
  planId: string;
  points?: number;
}

export type BallotFaultReason =
  | 'nothing-chosen'
  | 'plan-unknown'
  | 'plan-chosen-twice'
  | 'too-many-plans'
  | 'too-expensive'
  | 'points-missing'
  | 'points-not-asked'
  | 'points-over-plan'
  | 'points-over-total';

export interface BallotFault {
  reason: BallotFaultReason;
  /** The plan it is about, or null when it is about the whole ballot. */
  planId: string | null;
  /** How much too much: plans, points or cents. */
  over: number;
}

/** Everything that is wrong with a selection, at once; empty when it may be cast. */
export function ballotFaults(
  kind: BallotKind,
  limits: BallotLimits,
  plans: readonly BallotPlan[],
  selection: readonly Choice[],
): BallotFault[] {
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const whole = selection.length === 0 ? [fault('nothing-chosen', null)] : limitFaults(kind, limits, known, selection);
  return [...planFaults(known, selection), ...pointFaults(kind, limits, selection), ...whole];
}

/** What a selection costs, each plan once. */
export function selectionCents(plans: readonly BallotPlan[], selection: readonly Choice[]): number {
  const chosen = new Set(selection.map(({ planId }) => planId));
  return plans.reduce((sum, plan) => sum + (chosen.has(plan.id) ? plan.costCents : 0), 0);
}

/**
 * The same ballot in the same words, whoever writes it down: only a ranking keeps its order, for elsewhere the order says
 * nothing about the vote and something about the voter.
 */
export function canonicalSelection(kind: BallotKind, selection: readonly Choice[]): Choice[] {
  const choices = selection.map(({ planId, points }) =>
    kind === 'points' ? { planId, points: points ?? 0 } : { planId },
  );
  return kind === 'ranking' ? choices : choices.sort((one, other) => byId(one.planId, other.planId));
}

/** Numbers by their value, everything else by its signs. */
export function byId(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

function planFaults(known: ReadonlyMap<string, BallotPlan>, selection: readonly Choice[]): BallotFault[] {
  const seen = new Set<string>();
  return selection.flatMap(({ planId }) => {
    if (!known.has(planId)) return [fault('plan-unknown', planId)];
    if (seen.has(planId)) return [fault('plan-chosen-twice', planId)];
    seen.add(planId);
    return [];
  });
}

function pointFaults(kind: BallotKind, limits: BallotLimits, selection: readonly Choice[]): BallotFault[] {
  return selection.flatMap(({ planId, points }) => {
    if (kind !== 'points') return points === undefined ? [] : [fault('points-not-asked', planId)];
    if (points === undefined || !Number.isInteger(points) || points < 1) return [fault('points-missing', planId)];
    const over = points - (limits.pointsPerPlan ?? points);
    return over > 0 ? [fault('points-over-plan', planId, over)] : [];
  });
}

function limitFaults(
  kind: BallotKind,
  limits: BallotLimits,
  known: ReadonlyMap<string, BallotPlan>,
  selection: readonly Choice[],
): BallotFault[] {
  if (kind === 'within-budget') {
    const over = selectionCents([...known.values()], selection) - limits.budgetCents;
    return over > 0 ? [fault('too-expensive', null, over)] : [];
  }
  if (kind === 'points') {
    const over = selection.reduce((sum, { points }) => sum + (points ?? 0), 0) - (limits.points ?? 0);
    return over > 0 ? [fault('points-over-total', null, over)] : [];
  }
  const over = selection.length - (kind === 'one' ? 1 : (limits.most ?? known.size));
  return over > 0 ? [fault('too-many-plans', null, over)] : [];
}

function fault(reason: BallotFaultReason, planId: string | null, over = 0): BallotFault {
  return { reason, planId, over };
}
