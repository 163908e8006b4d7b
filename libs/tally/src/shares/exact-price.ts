/**
 * The price of a project worked out exactly, for when doubles leave it open who can pay. Those whose money is clearly
 * above or below the price are taken together as whole counts; those near to it are looked at one by one.
 */
import { at, type Layout } from './layout.js';
import { MoneySum, type Ledger } from './ledger.js';

export interface ExactPrice {
  /** Price per unit of strength: `top / bottom`, over the ledger's denominator. */
  readonly top: bigint;
  readonly bottom: bigint;
  readonly approximately: number;
  /** Whether the price takes all of the group's money; null for groups that are not near to the price. */
  readonly emptiesNearby: (group: number, strength: number) => boolean | null;
}

interface Near {
  money: bigint;
  strength: bigint;
  support: bigint;
}

/** Null if the supporters' money does not reach. All purchases until now have to be in the ledger. */
export function priceExactly(
  layout: Layout,
  ledger: Ledger,
  money: Float64Array,
  project: number,
  moneyError: number,
): ExactPrice | null {
  ledger.settle();
  const cost = BigInt(at(layout.cost, project)) * ledger.scale;
  const guess = approximatePrice(layout, money, project);
  // Wide at first, so that hardly anything falls outside wrongly; wider still if the outcome says so.
  for (let zone = Math.max(guess * 1e-9, moneyError * 16); ; zone *= 1000) {
    const sides = sortOut(layout, ledger, money, project, guess, zone);
    const found = solve(cost - sides.capped.total(), sides.support, sides.near);
    if (!found) return null;
    const approximately = ledger.asNumber(found.top) / Number(found.bottom);
    // Whoever is outside the zone is then on the side of the price on which doubles put them.
    if (Math.abs(approximately - guess) > zone / 2) continue;
    return {
      ...found,
      approximately,
      emptiesNearby: (group, strength) => {
        if (!sides.isNear(at(money, group) / strength)) return null;
        return moneyOf(ledger, group) * found.bottom <= found.top * BigInt(strength);
      },
    };
  }
}

/** In plain doubles, from below; where all the money is not enough, what the richest could pay. */
function approximatePrice(layout: Layout, money: Float64Array, project: number): number {
  const { first, entry, strength } = layout.supporters;
  const rows: { perUnit: number; money: number; support: number }[] = [];
  for (let k = at(first, project); k < at(first, project + 1); k++) {
    const group = at(entry, k);
    const units = strength ? at(strength, k) : 1;
    const people = at(layout.weight, group);
    if (at(money, group) > 0)
      rows.push({ perUnit: at(money, group) / units, money: people * at(money, group), support: people * units });
  }
  rows.sort((a, b) => a.perUnit - b.perUnit);
  let rest = at(layout.cost, project);
  let support = rows.reduce((sum, row) => sum + row.support, 0);
  for (const row of rows) {
    if (row.perUnit * support >= rest) return rest / support;
    rest -= row.money;
    support -= row.support;
  }
  return rows.at(-1)?.perUnit ?? 0;
}

function sortOut(layout: Layout, ledger: Ledger, money: Float64Array, project: number, guess: number, zone: number) {
  const { first, entry, strength } = layout.supporters;
  const capped = new MoneySum(ledger);
  const near = new Map<string, Near>();
  let support = 0;
  const isNear = (perUnit: number) => Math.abs(perUnit - guess) <= zone;
  for (let k = at(first, project); k < at(first, project + 1); k++) {
    const group = at(entry, k);
    const had = at(money, group);
    if (had === 0) continue;
    const units = strength ? at(strength, k) : 1;
    const people = at(layout.weight, group);
    if (isNear(had / units)) addNear(near, ledger, group, units, people);
    else if (had / units < guess) capped.add(group, ledger.bought.length);
    else support += people * units;
  }
  const ordered = [...near.values()].sort((a, b) => sign(a.money * b.strength - b.money * a.strength));
  return { capped, support: BigInt(support), near: ordered, isNear };
}

function addNear(near: Map<string, Near>, ledger: Ledger, group: number, units: number, people: number): void {
  const key = `${units}:${ledger.keyOf(group)}`;
  const row = near.get(key) ?? { money: moneyOf(ledger, group), strength: BigInt(units), support: 0n };
  row.support += BigInt(people * units);
  near.set(key, row);
}

/** The least r with sum of min(money, r * strength) = rest over all that can pay; rows from poor to rich. */
function solve(rest: bigint, certain: bigint, near: readonly Near[]): { top: bigint; bottom: bigint } | null {
  let support = near.reduce((sum, row) => sum + row.support, certain);
  for (const row of near) {
    if (row.money * support >= rest * row.strength) return { top: rest, bottom: support };
    rest -= (row.money * row.support) / row.strength;
    support -= row.support;
  }
  return support > 0n ? { top: rest, bottom: support } : null;
}

const cache = new WeakMap<Ledger, { bought: number; money: Map<string, bigint> }>();

/** Remembered until the next purchase: in a tie thousands have the same. */
function moneyOf(ledger: Ledger, group: number): bigint {
  let known = cache.get(ledger);
  if (known?.bought !== ledger.bought.length) {
    known = { bought: ledger.bought.length, money: new Map() };
    cache.set(ledger, known);
  }
  const key = ledger.keyOf(group);
  let money = known.money.get(key);
  if (money === undefined) {
    money = ledger.moneyOf(group);
    known.money.set(key, money);
  }
  return money;
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
