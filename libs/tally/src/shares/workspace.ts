/**
 * What the runs of one count share, so that the next run need not begin from nothing: memory, good first guesses, and
 * the purchases that come first whatever the endowment is. Those are the ones before which everybody who was looked at
 * could pay in full: with more money for all, prices and order of these stay as they are.
 */
import { at, type Layout } from './layout.js';

export class Workspace {
  /** What each group has left; filled by each run. */
  readonly money: Float64Array;
  readonly emptied: Int16Array;
  /** The supporters of each project, those with money first: `liveEnd` says up to where. Runs change the order. */
  readonly entry: Int32Array;
  readonly strength: Float64Array | null;
  readonly liveEnd: Int32Array;
  /** Prices at which projects were first found. */
  readonly hints: Float64Array;
  /** Projects that are bought first in every further run, and what each group pays for them together. */
  readonly opening: number[] = [];
  readonly paid: Float64Array;

  constructor(readonly layout: Layout) {
    this.money = new Float64Array(layout.groups);
    this.emptied = new Int16Array(layout.groups);
    this.paid = new Float64Array(layout.groups);
    this.entry = layout.supporters.entry.slice();
    this.strength = layout.supporters.strength?.slice() ?? null;
    this.liveEnd = new Int32Array(layout.cost.length);
    this.hints = layout.cost.map((cost, i) => cost / at(layout.support, i));
  }

  /** Everybody has the endowment less what the opening costs. */
  begin(endowment: number): void {
    const { money, paid } = this;
    for (let i = 0; i < money.length; i++) money[i] = endowment - (paid[i] as number);
    this.emptied.fill(NEVER);
    this.liveEnd.set(this.layout.supporters.first.subarray(1));
  }

  /** One more purchase that comes in every further run; `price` is per unit of strength. */
  addToOpening(project: number, price: number): void {
    this.opening.push(project);
    const { first, entry, strength } = this.layout.supporters;
    for (let k = at(first, project); k < at(first, project + 1); k++) {
      const group = at(entry, k);
      this.paid[group] = at(this.paid, group) + price * (strength ? at(strength, k) : 1);
    }
  }
}

/** `emptied` of somebody who still has money. */
export const NEVER = 32_767;
