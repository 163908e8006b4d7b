/**
 * The 18 areas of the demo municipality with their geometry: one gemeente, four wijken, thirteen buurten. It lies in
 * open water on purpose, so that nobody takes it for a real place.
 */
import { boundingBoxOf, contains, type MultiPolygon } from '@stoep/rules';
import type { DemoArea, LonLat } from '../demo-types.js';
import { lindereiland, type BorderStep } from './area-borders.js';
import { gemeenteRow, wijkRows, type BuurtRow } from './area-table.js';
import { ringAround } from './join-borders.js';
import { toLonLat, toPlan, type PlanPoint } from './plan-coordinates.js';

const buurtWithIsland = 'BU99000301';

/** The gemeente first, then each wijk followed by its buurten. */
export const demoAreas: DemoArea[] = [gemeente(), ...wijkRows.flatMap((wijk) => [wijkArea(wijk), ...buurtAreas(wijk)])];

/** The area with this code. Throws when there is none: demo data then names an area that does not exist. */
export function demoArea(code: string): DemoArea {
  const area = demoAreas.find((candidate) => candidate.code === code);
  if (!area) throw new Error(`No demo area ${code}`);
  return area;
}

function gemeente(): DemoArea {
  const buurten = wijkRows.flatMap((wijk) => wijk.buurten);
  return area(gemeenteRow, 'gemeente', null, buurten);
}

function wijkArea(wijk: (typeof wijkRows)[number]): DemoArea {
  return area(wijk, 'wijk', gemeenteRow.code, wijk.buurten);
}

function buurtAreas(wijk: (typeof wijkRows)[number]): DemoArea[] {
  return wijk.buurten.map((buurt) => area(buurt, 'buurt', wijk.code, [buurt]));
}

function area(
  { code, name, description }: { code: string; name: string; description: string },
  kind: DemoArea['kind'],
  parentCode: string | null,
  buurten: readonly BuurtRow[],
): DemoArea {
  const geometry = geometryOf(buurten);
  const bounds = boundingBoxOf(geometry);
  return { code, name, kind, parentCode, description, geometry, bounds, centre: centreOf(geometry) };
}

function geometryOf(buurten: readonly BuurtRow[]): MultiPolygon {
  const around: BorderStep[][] = buurten.map((buurt) => buurt.around);
  const rings = [ringAround(around)];
  const hasIsland = buurten.some((buurt) => buurt.code === buurtWithIsland);
  if (hasIsland) rings.push([...lindereiland, ...lindereiland.slice(0, 1)]);
  return { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(toLonLat)]) };
}

/** The centroid of the main polygon. Throws when it falls outside: a label would then stand in a neighbour. */
function centreOf(geometry: MultiPolygon): LonLat {
  const ring = (geometry.coordinates[0]?.[0] ?? []).map((point) => toPlan(point as LonLat));
  const centre = toLonLat(centroid(ring));
  if (!contains(geometry, centre)) throw new Error('The centroid falls outside its area: redraw it less hollow');
  return centre;
}

function centroid(ring: readonly PlanPoint[]): PlanPoint {
  let [sumEast, sumNorth, doubleArea] = [0, 0, 0];
  for (const [index, [east, north]] of ring.slice(0, -1).entries()) {
    const [nextEast, nextNorth] = ring[index + 1] as PlanPoint;
    const cross = east * nextNorth - nextEast * north;
    sumEast += (east + nextEast) * cross;
    sumNorth += (north + nextNorth) * cross;
    doubleArea += cross;
  }
  return [sumEast / (3 * doubleArea), sumNorth / (3 * doubleArea)];
}
