/** Reads one feature of an area file: its code, name and geometry, with every fault it has. What features say together is judged in area-file.ts. */
import type { MultiPolygon } from './geometry.js';
import { readGeometry } from './geojson-geometry.js';

export type AreaKind = 'gemeente' | 'wijk' | 'buurt';

export interface AreaRow {
  place: string;
  kind: AreaKind;
  /** The code without its GM, WK or BU: 4 digits of the gemeente, then 2 signs of the wijk and 2 of the buurt. CBS uses capitals there as well (WK0363AA). */
  bareCode: string;
  name: string;
  names: { wijk: string; gemeente: string };
  year: number | null;
  isWater: boolean;
  geometry: MultiPolygon;
}

export const areaPrefixes = { gemeente: 'GM', wijk: 'WK', buurt: 'BU' } as const;
const lengths = { gemeente: 4, wijk: 6, buurt: 8 } as const;
const kinds = ['buurt', 'wijk', 'gemeente'] as const;
/** CBS wrote BU_CODE and BU_NAAM until 2019, buurtcode and buurtnaam since. */
const short = { gemeente: 'gm', wijk: 'wk', buurt: 'bu' } as const;

export function readAreaFeature(feature: unknown, place: string, errors: string[]): AreaRow[] {
  const raw = isRecord(feature) ? feature['properties'] : undefined;
  if (!isRecord(raw)) {
    errors.push(`${place}: has no properties.`);
    return [];
  }
  const properties = plainKeys(raw);
  const kind = kinds.find((candidate) => property(properties, candidate, 'code') !== '');
  if (!kind) {
    errors.push(`${place}: has no buurtcode, wijkcode or gemeentecode.`);
    return [];
  }
  const codeText = property(properties, kind, 'code');
  const bareCode = bare(codeText);
  const where = `${place} (${codeText})`;
  const name = property(properties, kind, 'naam');
  const geometry = readGeometry((feature as Record<string, unknown>)['geometry']);
  const faults = [
    ...(isCode(codeText, kind) ? [] : [`${kind}code "${codeText}" is not of the form ${exampleOf(kind)}.`]),
    ...contradictions(properties, kind, bareCode),
    ...(name || kind === 'gemeente' ? [] : [`has no ${kind}naam.`]),
    ...('errors' in geometry ? geometry.errors : []),
  ];
  errors.push(...faults.map((fault) => `${where}: ${fault}`));
  if (faults.length > 0 || 'errors' in geometry) return [];
  const names = { wijk: property(properties, 'wijk', 'naam'), gemeente: property(properties, 'gemeente', 'naam') };
  return [
    { place: where, kind, bareCode, name, names, year: yearOf(properties), isWater: isWater(properties), geometry },
  ];
}

/** A wijkcode or gemeentecode beside the code has to be the one that the code itself says. */
function contradictions(properties: Map<string, string>, kind: AreaKind, bareCode: string): string[] {
  return (['wijk', 'gemeente'] as const)
    .filter((parent) => lengths[parent] < lengths[kind])
    .map((parent) => ({ parent, said: bare(property(properties, parent, 'code')) }))
    .filter(({ parent, said }) => said !== '' && said !== bareCode.slice(0, lengths[parent]))
    .map(
      ({ parent, said }) =>
        `its ${parent}code says ${said}, but its own code says ${bareCode.slice(0, lengths[parent])}.`,
    );
}

function isCode(text: string, kind: AreaKind): boolean {
  return new RegExp(`^(${areaPrefixes[kind]})?\\d{4}[0-9A-Z]{${lengths[kind] - lengths.gemeente}}$`, 'i').test(text);
}

function bare(code: string): string {
  return code.replace(/^(GM|WK|BU)/i, '').toUpperCase();
}

function exampleOf(kind: AreaKind): string {
  return `${areaPrefixes[kind]}${'03610101'.slice(0, lengths[kind])}`;
}

function property(properties: Map<string, string>, kind: AreaKind, part: 'code' | 'naam'): string {
  return properties.get(`${kind}${part}`) || properties.get(`${short[kind]}${part}`) || '';
}

/** Property names in any case, with or without underscores: wijkCode, WK_CODE, wijkcode. */
function plainKeys(properties: Record<string, unknown>): Map<string, string> {
  const texts = Object.entries(properties).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return new Map(texts.map(([key, value]) => [key.toLowerCase().replaceAll('_', ''), String(value).trim()]));
}

function isWater(properties: Map<string, string>): boolean {
  return (properties.get('water') ?? properties.get('h2o') ?? '').toUpperCase() === 'JA';
}

function yearOf(properties: Map<string, string>): number | null {
  return yearIn(properties.get('jaar') ?? properties.get('regiojaar') ?? properties.get('jrstatcode')?.slice(0, 4));
}

export function yearIn(text: string | undefined): number | null {
  const found = /(?<!\d)(19|20)\d{2}(?!\d)/.exec(text ?? '');
  return found ? Number(found[0]) : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
