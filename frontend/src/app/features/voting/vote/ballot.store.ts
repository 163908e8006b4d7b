/**
 * The ballot on the screen: what is chosen, what is left, and why something does not fit, by the very rule that the
 * server checks with. One per page; what is chosen is kept on the device at each change.
 */
import { computed, inject, Injectable, signal } from '@angular/core';
import type { RoundPlanView, RoundView } from '@stoep/contracts';
import { ballotFaults, selectionCents, type BallotFault, type Choice } from '@stoep/rules';
import { KeptBallots } from '../kept-ballot';
import { readSelection, shuffledBy } from '../plan-order';

export interface WhyNot {
  reason: 'too-expensive' | 'too-many-plans' | 'points-over-total' | 'points-over-plan';
  over: number;
}

@Injectable()
export class BallotStore {
  private readonly kept = inject(KeptBallots);
  private readonly current = signal<RoundView | null>(null);
  private readonly chosen = signal<Choice[]>([]);

  readonly round = this.current.asReadonly();
  readonly selection = this.chosen.asReadonly();
  readonly plans = computed(() => {
    const round = this.current();
    if (!round) return [];
    const feasible = round.plans.filter((plan) => plan.isFeasible === true);
    return shuffledBy(this.kept.of(round.slug).seed, feasible);
  });
  readonly chosenPlans = computed(() =>
    this.chosen().flatMap(({ planId }) => this.plans().find(({ id }) => id === planId) ?? []),
  );
  readonly cents = computed(() => selectionCents(this.plans(), this.chosen()));
  readonly points = computed(() => this.chosen().reduce((sum, { points = 0 }) => sum + points, 0));
  readonly faults = computed(() => this.faultsOf(this.chosen()));
  /** Plans, points or cents that may still be chosen; null where the kind of ballot has no such limit. */
  readonly left = computed(() => {
    const rules = this.current()?.rules;
    if (!rules) return null;
    if (rules.ballotKind === 'within-budget') return rules.budgetCents - this.cents();
    if (rules.ballotKind === 'points') return (rules.limits.points ?? 0) - this.points();
    return (rules.ballotKind === 'one' ? 1 : (rules.limits.most ?? this.plans().length)) - this.chosen().length;
  });

  /** Takes up what this device kept, less what is not on the ballot any more. */
  begin(round: RoundView): void {
    this.current.set(round);
    const known = new Set(this.plans().map(({ id }) => id));
    this.chosen.set(this.kept.of(round.slug).selection.filter(({ planId }) => known.has(planId)));
  }

  /** The selection of another device takes the place of this one's. False if nothing of it is on the ballot. */
  takeOver(text: string): boolean {
    const found = readSelection(text, new Set(this.plans().map(({ id }) => id)));
    if (found.length === 0) return false;
    this.change(found);
    return true;
  }

  has(plan: RoundPlanView): boolean {
    return this.chosen().some(({ planId }) => planId === plan.id);
  }

  pointsOf(plan: RoundPlanView): number {
    return this.chosen().find(({ planId }) => planId === plan.id)?.points ?? 0;
  }

  /** Why this plan cannot be added to what is chosen now; null if it can. */
  whyNot(plan: RoundPlanView): WhyNot | null {
    if (this.has(plan) || this.kind() === 'points' || this.kind() === 'one') return null;
    const fault = this.faultsOf([...this.chosen(), { planId: plan.id }]).find(
      ({ reason }) => reason === 'too-expensive' || reason === 'too-many-plans',
    );
    return fault ? { reason: fault.reason as WhyNot['reason'], over: fault.over } : null;
  }

  toggle(plan: RoundPlanView): void {
    if (this.has(plan)) this.change(this.chosen().filter(({ planId }) => planId !== plan.id));
    else if (this.kind() === 'one') this.change([{ planId: plan.id }]);
    else if (!this.whyNot(plan)) this.change([...this.chosen(), { planId: plan.id }]);
  }

  givePoints(plan: RoundPlanView, points: number): void {
    const others = this.chosen().filter(({ planId }) => planId !== plan.id);
    this.change(points > 0 ? [...others, { planId: plan.id, points }] : others);
  }

  /** One place up or down in a ranking. */
  move(plan: RoundPlanView, by: -1 | 1): void {
    const order = [...this.chosen()];
    const from = order.findIndex(({ planId }) => planId === plan.id);
    const to = from + by;
    const [one, other] = [order[from], order[to]];
    if (!one || !other) return;
    order[from] = other;
    order[to] = one;
    this.change(order);
  }

  private kind(): string | undefined {
    return this.current()?.rules.ballotKind;
  }

  private change(selection: Choice[]): void {
    this.chosen.set(selection);
    const round = this.current();
    if (round) this.kept.keep(round.slug, selection);
  }

  private faultsOf(selection: readonly Choice[]): BallotFault[] {
    const rules = this.current()?.rules;
    return rules ? ballotFaults(rules.ballotKind, rules.limits, this.plans(), selection) : [];
  }
}
