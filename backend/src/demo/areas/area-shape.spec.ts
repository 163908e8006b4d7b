/** The drawn map holds together: no gaps, no overlaps, no crossings. That it looks well is for eyes, not for a test. */
import { contains } from '@stoep/rules';
import type { DemoArea, LonLat } from '../demo-types.js';
import { demoAreas } from './demo-areas.js';
import { toPlan } from './plan-coordinates.js';

type Edge = [from: LonLat, to: LonLat];

const buurten = demoAreas.filter((area) => area.kind === 'buurt');
const wijken = demoAreas.filter((area) => area.kind === 'wijk');
const gemeente = demoAreas[0] as DemoArea;

const ringsOf = (area: DemoArea) => area.geometry.coordinates.flat() as LonLat[][];
const edgesOf = (area: DemoArea): Edge[] => ringsOf(area).flatMap(edgesOfRing);
const edgesOfRing = (ring: LonLat[]): Edge[] => ring.slice(1).map((point, index) => [ring[index] as LonLat, point]);
const keyOf = ([from, to]: Edge) => `${from.join()} > ${to.join()}`;
const childrenOf = (area: DemoArea) => demoAreas.filter((child) => child.parentCode === area.code);

/** Signed area in square hectometres: above zero when the ring runs counter-clockwise. */
function signedArea(ring: LonLat[]): number {
  const doubled = edgesOfRing(ring).map(([from, to]) => {
    const [[x1, y1], [x2, y2]] = [toPlan(from), toPlan(to)];
    return x1 * y2 - x2 * y1;
  });
  return doubled.reduce((sum, cross) => sum + cross, 0) / 2;
}

const areaOf = (area: DemoArea) => ringsOf(area).reduce((sum, ring) => sum + signedArea(ring), 0);

function side([from, to]: Edge, point: LonLat): number {
  return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
}

function cross(one: Edge, other: Edge): boolean {
  const meet = one.some((point) => other.some((end) => String(point) === String(end)));
  if (meet) return false;
  return side(one, other[0]) !== side(one, other[1]) && side(other, one[0]) !== side(other, one[1]);
}

describe('the map of Lindermeer', () => {
  it('has one gemeente, four wijken and thirteen buurten, each code once', () => {
    expect([gemeente.kind, wijken.length, buurten.length]).toEqual(['gemeente', 4, 13]);
    expect(new Set(demoAreas.map((area) => area.code)).size).toBe(18);
  });

  it.each(demoAreas)('draws $name with closed, counter-clockwise rings', (area) => {
    for (const ring of ringsOf(area)) {
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      expect(signedArea(ring)).toBeGreaterThan(0);
    }
  });

  it.each(demoAreas)('draws $name without crossing its own border', (area) => {
    const edges = edgesOf(area);
    const crossings = edges.flatMap((edge, index) => edges.slice(index + 1).filter((other) => cross(edge, other)));
    expect(crossings).toEqual([]);
    const starts = edges.map(([from]) => String(from));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it.each(buurten)('gives $name between 8 and 20 vertices', (buurt) => {
    const vertices = (ringsOf(buurt)[0] as LonLat[]).length - 1;
    expect(vertices).toBeGreaterThanOrEqual(8);
    expect(vertices).toBeLessThanOrEqual(20);
  });

  it('shares each border between exactly two buurten, or with the outside', () => {
    const edges = buurten.flatMap(edgesOf);
    const drawn = new Set(edges.map(keyOf));
    expect(drawn.size).toBe(edges.length);
    const outside = edges.filter(([from, to]) => !drawn.has(keyOf([to, from]))).map(keyOf);
    expect(outside.sort()).toEqual(edgesOf(gemeente).map(keyOf).sort());
  });

  it('lets no border of one buurt run through another', () => {
    const edges = buurten.flatMap(edgesOf);
    const crossings = edges.flatMap((edge, index) => edges.slice(index + 1).filter((other) => cross(edge, other)));
    expect(crossings).toEqual([]);
  });

  it.each(buurten)('lays $name within its wijk and in no other', (buurt) => {
    const around = wijken.filter((wijk) => contains(wijk.geometry, buurt.centre));
    expect(around.map((wijk) => wijk.code)).toEqual([buurt.parentCode]);
    expect(buurten.filter((other) => contains(other.geometry, buurt.centre))).toEqual([buurt]);
  });

  it.each([gemeente, ...wijken])('makes the parts of $name add up to the whole', (area) => {
    const parts = childrenOf(area).reduce((sum, child) => sum + areaOf(child), 0);
    expect(parts).toBeCloseTo(areaOf(area), 6);
  });

  it('stays in the stretch of open water it was given', () => {
    const { minLon, maxLon, minLat, maxLat } = gemeente.bounds;
    expect(Math.min(minLon - 5.2, 5.36 - maxLon, minLat - 52.54, 52.62 - maxLat)).toBeGreaterThan(0);
  });
});
