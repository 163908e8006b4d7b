/**
 * The loops in which a count spends its time: over all supporters of a project, once. They have no branch too many and
 * make nothing new; whoever has no money left is put behind `liveEnd` and is not looked at again in this run.
 */
import { at } from './layout.js';
import type { Found } from './pricing.js';
import type { Workspace } from './workspace.js';

/** Whether the price takes all of the group's money; null for groups that are not near to the price. */
export type EmptiesNearby = (group: number, strength: number) => boolean | null;

/** Instead of zero for somebody who is exactly known to have something left. */
const A_TRACE = 1e-300;

/** Who can pay this price and who cannot, each with a strength of one. */
export function sweep(space: Workspace, project: number, price: number, found: Found): void {
  const { money, entry, layout } = space;
  const { weight } = layout;
  const start = at(layout.supporters.first, project);
  let end = at(space.liveEnd, project);
  let capped = 0;
  let cappedWeight = 0;
  let support = 0;
  let highestCapped = 0;
  let lowestPaying = Infinity;
  for (let k = start; k < end; k++) {
    const group = entry[k] as number;
    const had = money[group] as number;
    if (had >= price) {
      support += weight[group] as number;
      if (had < lowestPaying) lowestPaying = had;
    } else if (had > 0) {
      const people = weight[group] as number;
      capped += people * had;
      cappedWeight += people;
      if (had > highestCapped) highestCapped = had;
    } else {
      end--;
      entry[k] = entry[end] as number;
      entry[end] = group;
      k--;
    }
  }
  space.liveEnd[project] = end;
  found.capped = capped;
  found.cappedWeight = cappedWeight;
  found.support = support;
  found.highestCapped = highestCapped;
  found.lowestPaying = lowestPaying;
  found.people = end - start;
}

/** The same where people gave points. */
export function sweepPoints(space: Workspace, project: number, price: number, found: Found): void {
  const { money, entry, strength, layout } = space;
  if (!strength) return;
  const start = at(layout.supporters.first, project);
  let end = at(space.liveEnd, project);
  found.capped = found.cappedWeight = found.support = found.highestCapped = 0;
  found.lowestPaying = Infinity;
  for (let k = start; k < end; k++) {
    const group = entry[k] as number;
    const units = strength[k] as number;
    const had = money[group] as number;
    const people = layout.weight[group] as number;
    const perUnit = had / units;
    if (perUnit >= price) {
      found.support += people * units;
      if (perUnit < found.lowestPaying) found.lowestPaying = perUnit;
    } else if (had > 0) {
      found.capped += people * had;
      found.cappedWeight += people;
      if (perUnit > found.highestCapped) found.highestCapped = perUnit;
    } else {
      end--;
      entry[k] = entry[end] as number;
      strength[k] = strength[end] as number;
      entry[end] = group;
      strength[end] = units;
      k--;
    }
  }
  space.liveEnd[project] = end;
  found.people = end - start;
}

/** Takes the price from all who have it and everything from the others; nobody may be near to the price. */
export function collect(space: Workspace, project: number, price: number, turn: number): void {
  const { money, emptied, entry } = space;
  const end = at(space.liveEnd, project);
  for (let k = at(space.layout.supporters.first, project); k < end; k++) {
    const group = entry[k] as number;
    const rest = (money[group] as number) - price;
    if (rest > 0) money[group] = rest;
    else {
      money[group] = 0;
      emptied[group] = turn;
    }
  }
}

/** The same with strengths, and with the exact answer for those near to the price. */
export function collectWithCare(
  space: Workspace,
  project: number,
  price: number,
  turn: number,
  emptiesNearby: EmptiesNearby,
): void {
  const { money, emptied, entry, strength } = space;
  const end = at(space.liveEnd, project);
  for (let k = at(space.layout.supporters.first, project); k < end; k++) {
    const group = at(entry, k);
    const units = strength ? at(strength, k) : 1;
    const had = at(money, group);
    if (had === 0) continue;
    const pays = price * units;
    if (emptiesNearby(group, units) ?? had < pays) {
      money[group] = 0;
      emptied[group] = turn;
    } else money[group] = Math.max(had - pays, A_TRACE);
  }
}
