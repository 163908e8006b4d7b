/**
 * Makes rings out of borders: a buurt from the borders around it, a wijk or gemeente from those borders of its buurten
 * that have no neighbour of its own on the other side. Works on names only, so shared borders are shared exactly.
 */
import { borders, junctions, type BorderName, type BorderStep } from './area-borders.js';
import type { PlanPoint } from './plan-coordinates.js';

interface Walk {
  name: BorderName;
  isBackwards: boolean;
}

/** The outer ring around buurten that lie together, closed: its last point is its first. */
export function ringAround(buurten: readonly (readonly BorderStep[])[]): PlanPoint[] {
  const walks = buurten.flat().map(walkOf);
  const outer = walks.filter((walk) => walks.filter((other) => other.name === walk.name).length === 1);
  const points = inOrder(outer).flatMap(pointsBeforeEnd);
  const first = points[0];
  if (!first) throw new Error('A ring needs at least one border');
  return [...points, first];
}

function walkOf(step: BorderStep): Walk {
  return step.startsWith('-')
    ? { name: step.slice(1) as BorderName, isBackwards: true }
    : { name: step as BorderName, isBackwards: false };
}

function inOrder(walks: readonly Walk[]): Walk[] {
  const [first, ...rest] = walks;
  if (!first) return [];
  const ordered = [first];
  while (rest.length > 0) {
    const end = endOf(ordered[ordered.length - 1] ?? first);
    const next = rest.findIndex((walk) => startOf(walk) === end);
    if (next < 0) throw new Error(`No border goes on from ${end}`);
    ordered.push(...rest.splice(next, 1));
  }
  if (endOf(ordered[ordered.length - 1] ?? first) !== startOf(first)) throw new Error('The borders do not close');
  return ordered;
}

function startOf({ name, isBackwards }: Walk) {
  return isBackwards ? borders[name].to : borders[name].from;
}

function endOf({ name, isBackwards }: Walk) {
  return isBackwards ? borders[name].from : borders[name].to;
}

function pointsBeforeEnd(walk: Walk): PlanPoint[] {
  const via = [...borders[walk.name].via];
  return [junctions[startOf(walk)], ...(walk.isBackwards ? via.reverse() : via)];
}
