/**
 * Reads what PDOK gives as "wijken en buurten" (GeoJSON in WGS84, RFC 7946) into the areas of one municipality. It
 * finds every fault before anything is stored; where an area came from before and what lies in it is not known here.
 */
import { boundingBoxOf, type BoundingBox, type MultiPolygon } from './geometry.js';
import { areaPrefixes, isRecord, readAreaFeature, yearIn, type AreaKind, type AreaRow } from './area-feature.js';

export interface ImportedArea {
  /** CBS code with its letters: GM0361, WK036101, BU03610101. */
  code: string;
  kind: AreaKind;
  name: string;
  parentCode: string | null;
  geometry: MultiPolygon;
  bounds: BoundingBox;
}

export interface AreaFile {
  municipality: { code: string; name: string };
  /** Parents before their children. */
  areas: ImportedArea[];
  /** The year of the boundaries as the file tells it, or null. */
  year: number | null;
  /** Areas of water, which are left out: nobody lives there. */
  waterCount: number;
  /** Wijken without buurten in the file; each of them is one buurt as well. */
  undividedWijken: string[];
}

export interface AreaFileOptions {
  /** Used when the file does not name the municipality. */
  municipalityName?: string | undefined;
  /** Takes one municipality out of a file with several. */
  municipalityCode?: string | undefined;
}

/** One sentence per fault, with the place in the file and what to do. */
export type AreaFileOutcome = { ok: true; file: AreaFile } | { ok: false; errors: string[] };

/** @param value the parsed JSON of the file, not trusted in any way */
export function readAreaFile(value: unknown, options: AreaFileOptions = {}): AreaFileOutcome {
  const features = isRecord(value) && value['type'] === 'FeatureCollection' ? value['features'] : undefined;
  if (!Array.isArray(features)) return { ok: false, errors: ['The file is not a GeoJSON FeatureCollection.'] };
  const errors: string[] = [];
  const read = features.flatMap((feature: unknown, index) => readAreaFeature(feature, `Feature ${index + 1}`, errors));
  const wanted = options.municipalityCode?.replace(/^GM/i, '');
  const rows = read.filter((row) => !wanted || row.bareCode.startsWith(wanted));
  errors.push(...faultsTogether(rows, features.length === 0, errors.length > 0));
  const code = rows[0]?.bareCode.slice(0, 4) ?? '';
  const name = options.municipalityName ?? nameOf(rows, 'gemeente', code);
  if (!name && rows.length > 0)
    errors.push('The file does not name the municipality: give it with --municipality-name "NAME".');
  if (errors.length > 0) return { ok: false, errors };
  const land = rows.filter((row) => !row.isWater);
  return { ok: true, file: { ...compose(land, code, name), ...aboutFile(value, rows, land) } };
}

function aboutFile(value: unknown, rows: AreaRow[], land: AreaRow[]): Pick<AreaFile, 'year' | 'waterCount'> {
  const years = rows.flatMap((row) => row.year ?? []);
  return {
    year: years.length > 0 ? Math.max(...years) : yearOfMetadata(value),
    waterCount: rows.length - land.length,
  };
}

function faultsTogether(rows: AreaRow[], isEmpty: boolean, hadErrors: boolean): string[] {
  if (rows.length === 0)
    return hadErrors ? [] : [isEmpty ? 'The file has no features.' : 'No feature is of that municipality.'];
  const seen = new Map<string, string>();
  const twice = rows.flatMap((row) => {
    const key = `${row.kind} ${row.bareCode}`;
    const before = seen.get(key);
    seen.set(key, before ?? row.place);
    return before ? [`${row.place}: the same code as ${before}.`] : [];
  });
  const gemeenten = [...new Set(rows.map((row) => `GM${row.bareCode.slice(0, 4)}`))];
  const several =
    gemeenten.length > 1
      ? [
          `The file has ${gemeenten.length} municipalities (${gemeenten.slice(0, 5).join(', ')}${gemeenten.length > 5 ? ' …' : ''}): choose one with --municipality-code.`,
        ]
      : [];
  const dry = rows.every((row) => row.isWater) ? ['The file has nothing but water.'] : [];
  return [...twice, ...several, ...dry];
}

function compose(
  rows: AreaRow[],
  gemeenteBare: string,
  name: string,
): Pick<AreaFile, 'municipality' | 'areas' | 'undividedWijken'> {
  const wijkBare = [
    ...new Set(rows.filter((row) => row.kind !== 'gemeente').map((row) => row.bareCode.slice(0, 6))),
  ].sort();
  const code = `GM${gemeenteBare}`;
  const divided = new Set(rows.filter((row) => row.kind === 'buurt').map((row) => row.bareCode.slice(0, 6)));
  const wijken = wijkBare.map((bareCode) =>
    area('wijk', bareCode, nameOf(rows, 'wijk', bareCode) || `Wijk ${bareCode.slice(4)}`, code, rows),
  );
  const buurten = rows.filter((row) => row.kind === 'buurt').sort((a, b) => a.bareCode.localeCompare(b.bareCode));
  const standIns = wijken.filter((wijk) => !divided.has(wijk.code.slice(2)));
  return {
    municipality: { code, name },
    areas: [
      area('gemeente', gemeenteBare, name, null, rows),
      ...wijken,
      ...buurten.map((row) => area('buurt', row.bareCode, row.name, `WK${row.bareCode.slice(0, 6)}`, rows)),
      ...standIns.map((wijk): ImportedArea => ({
        ...wijk,
        kind: 'buurt',
        code: `BU${wijk.code.slice(2)}00`,
        parentCode: wijk.code,
      })),
    ],
    undividedWijken: standIns.map((wijk) => wijk.code),
  };
}

/** An area with its own geometry, or else with that of what lies in it. */
function area(
  kind: AreaKind,
  bareCode: string,
  name: string,
  parentCode: string | null,
  rows: AreaRow[],
): ImportedArea {
  const own = rows.find((row) => row.kind === kind && row.bareCode === bareCode);
  const within = rows.filter((row) => row.bareCode.startsWith(bareCode) && row.kind !== kind);
  const parts =
    kind === 'gemeente' && within.some((row) => row.kind === 'wijk')
      ? within.filter((row) => row.kind === 'wijk')
      : within;
  const geometry: MultiPolygon = own?.geometry ?? {
    type: 'MultiPolygon',
    coordinates: parts.flatMap((row) => row.geometry.coordinates),
  };
  return {
    code: `${areaPrefixes[kind]}${bareCode}`,
    kind,
    name,
    parentCode,
    geometry,
    bounds: boundingBoxOf(geometry),
  };
}

function nameOf(rows: AreaRow[], kind: 'wijk' | 'gemeente', bareCode: string): string {
  const own = rows.find((row) => row.kind === kind && row.bareCode === bareCode)?.name;
  return own || (rows.find((row) => row.bareCode.startsWith(bareCode) && row.names[kind] !== '')?.names[kind] ?? '');
}

/** PDOK and CBS say the year in the name of the set: "CBS Wijken en Buurten 2024", "wijkenbuurten:2024". */
function yearOfMetadata(value: unknown): number | null {
  if (!isRecord(value)) return null;
  const metadata = isRecord(value['metadata']) ? value['metadata'] : {};
  const texts = [value['name'], metadata['source'], metadata['name'], metadata['title']];
  return texts.map((text) => yearIn(typeof text === 'string' ? text : undefined)).find((year) => year !== null) ?? null;
}
