/**
 * The demo map is drawn on a flat plan in hectometres, east and north of its own south-west corner. This turns plan
 * points into WGS 84 and back. Good for a few kilometres around Lindermeer and nothing else.
 */
import type { LonLat } from '../demo-types.js';

export type PlanPoint = readonly [east: number, north: number];

const origin: LonLat = [5.205, 52.545];
const degreesPerHectometre: LonLat = [100 / 67_650, 100 / 111_300];

/** Rounded to five decimals, about a metre, so that equal plan points stay equal on the map. */
export function toLonLat([east, north]: PlanPoint): LonLat {
  return [rounded(origin[0] + east * degreesPerHectometre[0]), rounded(origin[1] + north * degreesPerHectometre[1])];
}

export function toPlan([lon, lat]: LonLat): PlanPoint {
  return [(lon - origin[0]) / degreesPerHectometre[0], (lat - origin[1]) / degreesPerHectometre[1]];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
