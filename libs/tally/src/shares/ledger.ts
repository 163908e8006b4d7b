/**
 * The exact side of equal shares. While a run goes on in doubles, the ledger can say what everything is to the last
 * digit: prices and money are whole numbers over one common denominator, worked out only when a comparison asks.
 * Somebody's money is the endowment less what they paid for each project bought, or nothing once they were emptied.
 */
import { toNumber, type Fraction } from './fraction.js';
import { at, type Layout } from './layout.js';

export class Ledger {
  private denominator: bigint;
  private endowment: bigint;
  /** Exact price per unit of strength of each purchase, over the denominator. */
  private readonly prices: bigint[] = [];
  /** The purchases so far: project by order. */
  readonly bought: number[] = [];
  /** By project, when it was bought; -1 while it was not. */
  readonly turn: Int16Array;

  constructor(
    private readonly layout: Layout,
    endowment: Fraction,
    /** By group, the purchase that took the last of its money. */
    readonly emptied: Int16Array,
  ) {
    this.denominator = endowment.bottom;
    this.endowment = endowment.top;
    this.turn = new Int16Array(layout.cost.length).fill(-1);
  }

  add(project: number): void {
    this.turn[project] = this.bought.length;
    this.bought.push(project);
  }

  /** Price of the purchase, per unit of strength. */
  price(turn: number): Fraction {
    this.settle(turn + 1);
    return { top: this.prices[turn] ?? 0n, bottom: this.denominator };
  }

  /** Brings the prices of the first `count` purchases up to date. */
  settle(count = this.bought.length): void {
    while (this.prices.length < count) this.settleNext(this.prices.length);
  }

  private settleNext(turn: number): void {
    const { layout, emptied } = this;
    const project = this.bought[turn] ?? 0;
    const sums = new MoneySum(this);
    let support = 0;
    for (let k = at(layout.supporters.first, project); k < at(layout.supporters.first, project + 1); k++) {
      const group = at(layout.supporters.entry, k);
      if (at(emptied, group) < turn) continue;
      if (at(emptied, group) === turn) sums.add(group, turn);
      else support += at(layout.weight, group) * (layout.supporters.strength ? at(layout.supporters.strength, k) : 1);
    }
    const rest = BigInt(at(layout.cost, project)) * this.denominator - sums.total();
    if (support > 0) this.push(rest, BigInt(support));
    else this.pushHighest(project, turn);
  }

  /** A new price `rest / support`: the denominator grows by `support`, and everything is written over it. */
  private push(rest: bigint, support: bigint): void {
    for (let i = 0; i < this.prices.length; i++) this.prices[i] = (this.prices[i] ?? 0n) * support;
    this.endowment *= support;
    this.denominator *= support;
    this.prices.push(rest);
  }

  /** All who paid were emptied by it: the price is all that the richest of them had. */
  private pushHighest(project: number, turn: number): void {
    const { supporters } = this.layout;
    let highest = { top: 0n, bottom: 1n };
    for (let k = at(supporters.first, project); k < at(supporters.first, project + 1); k++) {
      const group = at(supporters.entry, k);
      if (at(this.emptied, group) !== turn) continue;
      const top = this.moneyOf(group, turn);
      const bottom = BigInt(supporters.strength ? at(supporters.strength, k) : 1);
      if (top * highest.bottom > highest.top * bottom) highest = { top, bottom };
    }
    this.push(highest.top, highest.bottom);
  }

  /** Exact money of a group that was not emptied before `turn`, over the denominator. */
  moneyOf(group: number, turn = this.bought.length): bigint {
    const sum = new MoneySum(this);
    sum.add(group, turn);
    return sum.total() / BigInt(at(this.layout.weight, group));
  }

  /** Groups with the same key have the same money: they paid for the same purchases. */
  keyOf(group: number): string {
    const { choices } = this.layout;
    const paid: string[] = [];
    for (let k = at(choices.first, group); k < at(choices.first, group + 1); k++) {
      const turn = at(this.turn, at(choices.entry, k));
      if (turn >= 0) paid.push(choices.strength ? `${turn}x${at(choices.strength, k)}` : `${turn}`);
    }
    return paid.sort().join(',');
  }

  get scale(): bigint {
    return this.denominator;
  }

  /** What one person begins with, over the denominator. */
  get start(): bigint {
    return this.endowment;
  }

  priceOver(turn: number): bigint {
    return this.prices[turn] ?? 0n;
  }

  layoutOf(): Layout {
    return this.layout;
  }

  asNumber(top: bigint): number {
    return toNumber({ top, bottom: this.denominator });
  }
}

/** Adds up the money of many groups in whole counts first, so that long numbers are multiplied once per purchase. */
export class MoneySum {
  private people = 0;
  private readonly paid: Float64Array;

  constructor(private readonly ledger: Ledger) {
    this.paid = new Float64Array(ledger.bought.length);
  }

  /** The group had money left before `turn`, so it paid in full for all it chose until then. */
  add(group: number, turn: number): void {
    const { choices, weight } = this.ledger.layoutOf();
    const people = at(weight, group);
    this.people += people;
    for (let k = at(choices.first, group); k < at(choices.first, group + 1); k++) {
      const bought = at(this.ledger.turn, at(choices.entry, k));
      if (bought < 0 || bought >= turn) continue;
      const strength = choices.strength ? at(choices.strength, k) : 1;
      this.paid[bought] = at(this.paid, bought) + people * strength;
    }
  }

  /** Over the ledger's denominator; the prices of the purchases it asks for have to be settled. */
  total(): bigint {
    let sum = BigInt(this.people) * this.ledger.start;
    this.paid.forEach((units, turn) => {
      if (units > 0) sum -= BigInt(units) * this.ledger.priceOver(turn);
    });
    return sum;
  }
}
