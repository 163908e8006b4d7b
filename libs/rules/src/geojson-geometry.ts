/** Checks the geometry of an area in a GeoJSON file: polygons of closed rings in WGS84, all faults at once. It does not look whether rings cross. */
import type { MultiPolygon } from './geometry.js';

/** Where the Netherlands lie in WGS84, with room around it. */
const box = { west: 3, east: 7.5, south: 50.5, north: 53.8 };

/** A MultiPolygon, from a Polygon too; or what is wrong with it. */
export function readGeometry(value: unknown): MultiPolygon | { errors: string[] } {
  const geometry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { type, coordinates } = geometry;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons)) return { errors: ['has no geometry of type MultiPolygon or Polygon.'] };
  if (polygons.length === 0) return { errors: ['its geometry is empty.'] };
  const faults = polygons.flatMap((polygon: unknown) => faultsOfPolygon(polygon));
  if (faults.length > 0) return { errors: [...new Set(faults)] };
  return { type: 'MultiPolygon', coordinates: (polygons as number[][][][]).map(withoutHeights) };
}

function faultsOfPolygon(polygon: unknown): string[] {
  if (!Array.isArray(polygon) || polygon.length === 0) return ['a polygon has no rings.'];
  return polygon.flatMap((ring: unknown) => faultsOfRing(ring));
}

function faultsOfRing(ring: unknown): string[] {
  if (!Array.isArray(ring) || !ring.every(isPosition)) return ['a ring has positions that are not two numbers.'];
  if (ring.length < 4) return ['a ring has fewer than four positions (RFC 7946, section 3.1.6).'];
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1];
  const isWgs84 = ring.every(([lon, lat]) => lon > box.west && lon < box.east && lat > box.south && lat < box.north);
  return [
    ...(isClosed ? [] : ['a ring is not closed: its last position must be its first (RFC 7946, section 3.1.6).']),
    ...(isWgs84 ? [] : ['lies outside the Netherlands: ask for coordinates in WGS84 (EPSG:4326), longitude first.']),
  ];
}

function isPosition(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((part) => Number.isFinite(part));
}

function withoutHeights(polygon: number[][][]): number[][][] {
  return polygon.map((ring) => ring.map((position) => position.slice(0, 2)));
}
