/**
 * One run of the Method of Equal Shares with a given endowment (Peters, Pierczynski, Skowron 2021): again and again the
 * project is bought whose supporters pay least per unit of utility, everybody the same price or all they have left.
 *
 * It goes in doubles whose error is bounded at every step. Where two numbers are nearer than their errors, the ledger
 * works them out exactly, so no rounding ever decides. Prices only rise during a run: a project is looked at again
 * only when its last price is still the lowest.
 */
import { priceExactly, type ExactPrice } from './exact-price.js';
import type { Fraction } from './fraction.js';
import { toNumber } from './fraction.js';
import { at, type Layout } from './layout.js';
import { Ledger } from './ledger.js';
import { OPEN, OUT_OF_REACH, Pricing, TOO_DEAR, ULP } from './pricing.js';
import type { Workspace } from './workspace.js';

export class SharesRun {
  readonly ledger: Ledger;
  /** How often a comparison had to be made exactly. */
  ties = 0;
  private readonly layout: Layout;
  private readonly pricing: Pricing;
  private readonly alive: Uint8Array;
  /** Lower bound of the price per utility, of each project. */
  private readonly bound: Float64Array;
  private readonly exact: (ExactPrice | null)[];
  private readonly opening: number[];
  /** Everybody looked at so far could pay in full, so that all of it holds for every higher endowment. */
  private isOpening = true;

  constructor(
    private readonly space: Workspace,
    private readonly ranks: Int32Array,
    endowment: Fraction,
  ) {
    const { layout } = space;
    this.layout = layout;
    this.ledger = new Ledger(layout, endowment, space.emptied);
    this.pricing = new Pricing(space, toNumber(endowment));
    this.alive = Uint8Array.from(layout.support, (support) => (support > 0 ? 1 : 0));
    this.bound = layout.cost.map((cost, i) => (cost / at(layout.support, i) / at(layout.worth, i)) * (1 - 4 * ULP));
    this.exact = new Array<ExactPrice | null>(layout.cost.length).fill(null);
    this.opening = [...space.opening];
  }

  /** Buys the next project and gives its place, or -1 if nobody's supporters can pay for anything more. */
  next(): number {
    const opening = this.opening.shift();
    if (opening !== undefined) {
      this.alive[opening] = 0;
      this.ledger.add(opening);
      return opening;
    }
    const best = this.cheapest();
    if (best < 0) return -1;
    this.alive[best] = 0;
    if (this.isOpening) this.space.addToOpening(best, at(this.pricing.prices, best));
    this.collect(best);
    return best;
  }

  private cheapest(): number {
    let best = -1;
    const seen = new Uint8Array(this.alive.length);
    for (;;) {
      const candidate = this.mostPromising(seen, best);
      if (candidate < 0) return best;
      seen[candidate] = 1;
      if (!this.evaluate(candidate, best)) continue;
      if (best < 0 || this.comesBefore(candidate, best)) best = candidate;
    }
  }

  /** The one with the lowest bound among those not seen in this turn, if it could still be cheaper than the best. */
  private mostPromising(seen: Uint8Array, best: number): number {
    const limit = best < 0 ? Infinity : this.highest(best);
    let found = -1;
    let lowest = limit;
    for (let i = 0; i < seen.length; i++) {
      if (seen[i] || !this.alive[i]) continue;
      const bound = at(this.bound, i);
      if (bound <= lowest && (bound < lowest || found < 0)) {
        found = i;
        lowest = bound;
      }
    }
    return found;
  }

  /** Works out the price anew; false if its supporters cannot pay for it any more, or only more than for the best. */
  private evaluate(project: number, best: number): boolean {
    const { pricing } = this;
    const worth = at(this.layout.worth, project);
    pricing.paidInFull[project] = 0;
    let state = pricing.price(project, best < 0 ? Infinity : this.highest(best) * worth * (1 + 4 * ULP));
    this.exact[project] = null;
    this.isOpening &&= pricing.paidInFull[project] === 1;
    if (state === TOO_DEAR) {
      this.bound[project] = (pricing.least / worth) * (1 - 2 * ULP);
      return false;
    }
    if (state === OPEN) state = this.evaluateExactly(project);
    if (state === OUT_OF_REACH) {
      this.alive[project] = 0;
      return false;
    }
    this.bound[project] = this.lowest(project);
    return true;
  }

  private evaluateExactly(project: number): number {
    const exact = priceExactly(this.layout, this.ledger, this.space.money, project, this.pricing.moneyError);
    if (!exact) return OUT_OF_REACH;
    this.exact[project] = exact;
    this.pricing.fix(project, exact.approximately);
    return 0;
  }

  /** Certainly at least this, and at most that: price per utility. */
  private lowest(project: number): number {
    const { prices, errors } = this.pricing;
    return ((at(prices, project) - at(errors, project)) / at(this.layout.worth, project)) * (1 - 2 * ULP);
  }

  private highest(project: number): number {
    const { prices, errors } = this.pricing;
    return ((at(prices, project) + at(errors, project)) / at(this.layout.worth, project)) * (1 + 2 * ULP);
  }

  private comesBefore(a: number, b: number): boolean {
    if (this.highest(a) < this.lowest(b)) return true;
    if (this.lowest(a) > this.highest(b)) return false;
    this.ties++;
    const difference = this.compareExactly(a, b);
    return difference === 0 ? at(this.ranks, a) < at(this.ranks, b) : difference < 0;
  }

  private compareExactly(a: number, b: number): number {
    const { worth } = this.layout;
    const left = this.plainPrice(a) ?? this.exactPrice(a);
    const right = this.plainPrice(b) ?? this.exactPrice(b);
    const difference = left.top * right.bottom * BigInt(at(worth, b)) - right.top * left.bottom * BigInt(at(worth, a));
    return difference === 0n ? 0 : difference < 0n ? -1 : 1;
  }

  /** Everybody can pay in full: the price is the cost over the support, whatever was bought before. */
  private plainPrice(project: number): Fraction | null {
    const { layout, pricing } = this;
    return pricing.paidInFull[project]
      ? { top: BigInt(at(layout.cost, project)), bottom: BigInt(at(layout.support, project)) }
      : null;
  }

  private exactPrice(project: number): Fraction {
    let exact = this.exact[project];
    exact ??= priceExactly(this.layout, this.ledger, this.space.money, project, this.pricing.moneyError);
    if (!exact) throw new Error('A project that could be paid for cannot be paid for exactly.');
    this.exact[project] = exact;
    this.pricing.fix(project, exact.approximately);
    return { top: exact.top, bottom: exact.bottom * this.ledger.scale };
  }

  /** Takes the price from everybody who supports the project, or all they have. */
  private collect(project: number): void {
    const exact = this.exact[project] ?? null;
    const turn = this.ledger.bought.length;
    this.pricing.collect(project, turn, exact?.emptiesNearby ?? null);
    this.ledger.add(project);
    this.exact.fill(null);
  }
}
