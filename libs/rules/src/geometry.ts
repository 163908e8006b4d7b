/** Where a point lies: point in polygon on GeoJSON geometry. No map projection; a buurt is small enough for that. */
export type Position = readonly [lon: number, lat: number];

export interface MultiPolygon {
  type: 'MultiPolygon';
  /** Polygons, each with an outer ring and holes (RFC 7946, section 3.1.7). */
  coordinates: number[][][][];
}

export interface BoundingBox {
  minLon: number;
  minLat: number;
  maxLon: number;
  maxLat: number;
}

export function boundingBoxOf(geometry: MultiPolygon): BoundingBox {
  const box = { minLon: Infinity, minLat: Infinity, maxLon: -Infinity, maxLat: -Infinity };
  for (const [lon, lat] of geometry.coordinates.flat(2) as [number, number][]) {
    box.minLon = Math.min(box.minLon, lon);
    box.maxLon = Math.max(box.maxLon, lon);
    box.minLat = Math.min(box.minLat, lat);
    box.maxLat = Math.max(box.maxLat, lat);
  }
  return box;
}

/** Is the point inside, by the even-odd rule? A point exactly on a border may fall to either side. */
export function contains(geometry: MultiPolygon, point: Position): boolean {
  return geometry.coordinates.some((rings) => rings.filter((ring) => crossesOdd(ring, point)).length % 2 === 1);
}

function crossesOdd(ring: number[][], [lon, lat]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as [number, number];
    const [xj, yj] = ring[j] as [number, number];
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
