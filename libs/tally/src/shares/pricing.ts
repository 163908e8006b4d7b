/**
 * Prices in doubles with a bound on their error. The price r of a project solves
 * "sum of min(money, r * strength) over its supporters = cost"; the left side is concave in r, so Newton's steps come
 * from below after the first and end in finitely many. Where the bound does not settle who can pay, it says OPEN.
 */
import { at, type Layout } from './layout.js';
import { collect, collectWithCare, sweep, sweepPoints, type EmptiesNearby } from './sweeps.js';
import type { Workspace } from './workspace.js';

/** Half the distance between 1 and the next double: the relative error of one rounding. */
export const ULP = 2 ** -53;
export const OUT_OF_REACH = 1;
export const OPEN = 2;
/** Dearer than the limit, so that nobody needs to know how much; `least` says at least how much. */
export const TOO_DEAR = 3;
const FOUND = 0;

export class Pricing {
  /** Price per unit of strength, and how far off it may be. */
  readonly prices: Float64Array;
  readonly errors: Float64Array;
  /** Every supporter was certainly able to pay in full, and none of them was emptied before. */
  readonly paidInFull: Uint8Array;
  /** The price per unit of strength of a project that is too dear is certainly at least this. */
  least = 0;
  /** How far off anybody's money may be. */
  moneyError: number;
  private readonly layout: Layout;
  private isUntouched: boolean;
  private readonly isFresh: Uint8Array;

  constructor(
    private readonly space: Workspace,
    private readonly endowment: number,
  ) {
    const { layout, hints, opening } = space;
    space.begin(endowment);
    this.layout = layout;
    this.prices = Float64Array.from(hints);
    this.errors = new Float64Array(hints.length);
    this.paidInFull = new Uint8Array(hints.length);
    this.isFresh = new Uint8Array(hints.length).fill(1);
    this.isUntouched = opening.length === 0;
    // What the opening costs is at most the endowment: four roundings in its prices, two in each sum.
    this.moneyError = (2 * opening.length + 8) * ULP * endowment;
  }

  fix(project: number, price: number): void {
    this.prices[project] = price;
    this.errors[project] = 4 * ULP * price;
  }

  /** The price of a project, if it is not above the limit. */
  price(project: number, limit: number): number {
    if (this.isUntouched) {
      const price = at(this.layout.cost, project) / at(this.layout.support, project);
      // Before anything was bought all have the same, so there is nobody to look at.
      if (price * at(this.layout.strongest, project) * (1 + 8 * ULP) < this.endowment - this.moneyError) {
        this.paidInFull[project] = 1;
        this.remember(project, price, 4 * ULP * price);
        return FOUND;
      }
    }
    return this.search(project, limit, this.space.strength ? sweepPoints : sweep);
  }

  private search(project: number, limit: number, sweepOnce: typeof sweep): number {
    const cost = at(this.layout.cost, project);
    const found = this.found;
    let price = at(this.prices, project);
    for (let step = 0; ; step++) {
      sweepOnce(this.space, project, price, found);
      const rounding = (found.people + 4) * ULP * (found.capped + cost) + found.cappedWeight * this.moneyError;
      if (found.support === 0) {
        if (found.capped < cost - rounding) return OUT_OF_REACH;
        if (found.capped < cost + rounding || step > 60) return OPEN;
        price = found.highestCapped;
        continue;
      }
      const next = (cost - found.capped) / found.support;
      if (found.highestCapped <= next && next <= found.lowestPaying) return this.judge(project, next, rounding);
      // The left side lies under each of its tangents, so the price is at least where this one reaches the cost.
      const least = (next - rounding / found.support) * (1 - 8 * ULP);
      if (least > limit) {
        this.prices[project] = next;
        this.least = least;
        return TOO_DEAR;
      }
      if ((step > 0 && next <= price) || step > 60) return OPEN;
      price = next;
    }
  }

  private judge(project: number, price: number, rounding: number): number {
    const { found } = this;
    const error = rounding / found.support + 4 * ULP * price;
    const reach = error + 2 * this.moneyError;
    if (found.highestCapped > 0 && found.highestCapped + reach >= price) return OPEN;
    if (found.lowestPaying - reach <= price) return OPEN;
    this.paidInFull[project] = found.highestCapped === 0 && this.isWhole(project) ? 1 : 0;
    this.remember(project, price, error);
    return FOUND;
  }

  private remember(project: number, price: number, error: number): void {
    this.prices[project] = price;
    this.errors[project] = error;
    if (this.isFresh[project]) {
      this.isFresh[project] = 0;
      this.space.hints[project] = price;
    }
  }

  /** None of its supporters was emptied before. */
  private isWhole(project: number): boolean {
    return at(this.space.liveEnd, project) === at(this.layout.supporters.first, project + 1);
  }

  /**
   * Everybody who supports the project pays its price, or all they have. `emptiesNearby` decides for those whose money
   * is too near to the price for doubles. The project has to be the one priced last, or priced in this turn.
   */
  collect(project: number, turn: number, emptiesNearby: EmptiesNearby | null): void {
    const price = at(this.prices, project);
    if (emptiesNearby) collectWithCare(this.space, project, price, turn, emptiesNearby);
    else if (this.space.strength) collectWithCare(this.space, project, price, turn, () => null);
    else collect(this.space, project, price, turn);
    const strongest = at(this.layout.strongest, project);
    this.moneyError += strongest * at(this.errors, project) + 2 * ULP * this.endowment;
    this.isUntouched = false;
  }

  private readonly found: Found = {
    capped: 0,
    cappedWeight: 0,
    support: 0,
    people: 0,
    highestCapped: 0,
    lowestPaying: Infinity,
  };
}

export interface Found {
  /** Money of those who cannot pay the price, and their weight. */
  capped: number;
  cappedWeight: number;
  /** Weight times strength of those who can. */
  support: number;
  people: number;
  /** Money per unit of strength. */
  highestCapped: number;
  lowestPaying: number;
}
