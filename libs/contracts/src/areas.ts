import type { MultiPolygon } from '@stoep/rules';

export type AreaKind = 'gemeente' | 'wijk' | 'buurt';

export interface AreaView {
  code: string;
  kind: AreaKind;
  name: string;
  parentCode: string | null;
  geometry: MultiPolygon;
}

export interface MunicipalityView {
  code: string;
  name: string;
  contact: { name: string; telephone: string; email: string };
  /** In the demo: the accounts anybody may use to look around. */
  isDemo: boolean;
}

export const indicators = [
  'residents',
  'households',
  'singleHouseholdsPercent',
  'aged65PlusPercent',
  'aged0To14Percent',
  'averageIncomeEuros',
  'lonelyPercent',
  'safetyScore',
  'greenDistanceMeters',
] as const;
export type Indicator = (typeof indicators)[number];

export interface FigureView {
  indicator: Indicator;
  value: number;
  low: number | null;
  high: number | null;
  isEstimate: boolean;
  year: number;
  source: string;
  /** The area the figure is of, which may be wider than the area asked for. */
  areaCode: string;
  areaName: string;
  level: AreaKind;
}

/** The page of one buurt, wijk or gemeente. */
export interface AreaPage {
  code: string;
  kind: AreaKind;
  name: string;
  parents: { code: string; kind: AreaKind; name: string }[];
  children: { code: string; name: string; initiativeCount: number }[];
  figures: FigureView[];
  initiativeCountByState: Record<string, number>;
}

export interface AddressHit {
  label: string;
  lon: number;
  lat: number;
  buurtCode: string;
  buurtName: string;
}

export interface PlaceView {
  buurtCode: string;
  buurtName: string;
  wijkCode: string;
  wijkName: string;
}
