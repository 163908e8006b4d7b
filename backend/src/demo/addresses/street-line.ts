/**
 * Where a street runs on the plan: a stretch of a straight line through its buurt, well inside the border. It lays one
 * street per parallel line and knows nothing of houses.
 */
import type { PlanPoint } from '../areas/plan-coordinates.js';

export interface StreetLine {
  start: PlanPoint;
  end: PlanPoint;
}

/** How far a street keeps from the border of its buurt, in hectometres. */
const margin = 0.9;

/**
 * The `index`-th of `count` parallel streets in a ring, at most `longest` hectometres long.
 * @param shift where on the available stretch a shorter street lies: 0 at its start, 1 at its end.
 */
export function streetLine(
  ring: readonly PlanPoint[],
  street: { direction: number; index: number; count: number; longest: number; shift: number },
): StreetLine {
  const turned = ring.map((point) => turn(point, -street.direction));
  const heights = turned.map(([, height]) => height);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const height = low + ((street.index + 0.75) / (street.count + 0.5)) * (high - low);
  const [from, to] = widestStretch(turned, height);
  const length = Math.min(to - from - 2 * margin, street.longest);
  const start = from + margin + street.shift * (to - from - 2 * margin - length);
  return { start: turn([start, height], street.direction), end: turn([start + length, height], street.direction) };
}

function turn([x, y]: PlanPoint, degrees: number): PlanPoint {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** The longest stretch of the level line that lies inside the ring. */
function widestStretch(ring: readonly PlanPoint[], height: number): [from: number, to: number] {
  const crossings = ring
    .slice(1)
    .flatMap(([x2, y2], index) => {
      const [x1, y1] = ring[index] as PlanPoint;
      return y1 > height !== y2 > height ? [x1 + ((height - y1) / (y2 - y1)) * (x2 - x1)] : [];
    })
    .sort((one, other) => one - other);
  let widest: [number, number] = [0, 0];
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index] ?? 0, crossings[index + 1] ?? 0];
    if (to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return widest;
}
