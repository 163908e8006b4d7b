/** What a map shows and tells. Places are [lon, lat] in degrees, as in GeoJSON. */
import type { MultiPolygon } from '@stoep/rules';

/** Shapes as well as colours: nobody has to see red from green. */
export type PinShape = 'circle' | 'diamond' | 'square' | 'check';

export interface MapPin {
  id: string;
  lon: number;
  lat: number;
  /** Said by a screen reader and shown on hovering. */
  label: string;
  shape: PinShape;
}

export interface MapArea {
  code: string;
  name: string;
  geometry: MultiPolygon;
  /** Quiet areas are only background; strong ones are what the map is about. */
  look: 'quiet' | 'strong';
  /** Written on the map. */
  isNamed?: boolean;
}

export interface MapPoint {
  lon: number;
  lat: number;
}
