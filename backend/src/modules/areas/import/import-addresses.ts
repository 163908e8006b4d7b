import { contains, type BoundingBox, type MultiPolygon } from '@stoep/rules';
import { parse } from 'csv-parse/sync';
import { insertRows } from '../../../platform/db/insert-rows.js';
import type { Tx } from '../../../platform/db/transactions.js';
import { ImportFault } from './import-fault.js';

interface Address {
  street: string;
  house_number: string;
  postcode: string;
  lon: number;
  lat: number;
}

type Buurt = BoundingBox & { code: string; geometry: MultiPolygon };

const columns = ['street', 'house_number', 'postcode', 'lon', 'lat'] as const;
/** Column names as municipalities write them. */
const synonyms: Record<string, (typeof columns)[number]> = {
  straat: 'street',
  straatnaam: 'street',
  openbareruimte: 'street',
  huisnummer: 'house_number',
  housenumber: 'house_number',
  lengtegraad: 'lon',
  longitude: 'lon',
  breedtegraad: 'lat',
  latitude: 'lat',
};

/**
 * Replaces the gazetteer of a municipality by the addresses of a CSV file (comma or semicolon, with a line of column
 * names); each is placed in its buurt by its point.
 * @throws ImportFault with the line of every fault
 */
export async function importAddresses(tx: Tx, municipalityId: number, text: string): Promise<number> {
  const buurten = await tx.query<Buurt[]>(
    `SELECT code, geometry, min_lon AS "minLon", min_lat AS "minLat", max_lon AS "maxLon", max_lat AS "maxLat"
     FROM area WHERE municipality_id = $1 AND kind = 'buurt'`,
    [municipalityId],
  );
  const faults: string[] = [];
  const rows = readRows(text, faults).flatMap(({ line, record }) => {
    const address = readAddress(record, line, faults);
    if (!address) return [];
    const buurt = buurten.find((candidate) => liesIn(candidate, address));
    if (!buurt) faults.push(`Line ${line}: ${address.lon}, ${address.lat} lies in no buurt of this municipality.`);
    return buurt ? [{ line, ...address, buurt_code: buurt.code }] : [];
  });
  faults.push(...twice(rows));
  if (rows.length === 0 && faults.length === 0) faults.push('The file holds no addresses.');
  if (faults.length > 0) throw new ImportFault('The file', faults);
  await tx.query('DELETE FROM address WHERE municipality_id = $1', [municipalityId]);
  const stored = rows.map(({ line: _line, ...row }, index) => ({
    municipality_id: municipalityId,
    id: index + 1,
    ...row,
  }));
  for (let from = 0; from < stored.length; from += 5000)
    await insertRows(tx, 'address', stored.slice(from, from + 5000));
  return stored.length;
}

function readRows(text: string, faults: string[]): { line: number; record: Record<string, string> }[] {
  try {
    const parsed = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map(plainName),
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { info: { lines: number }; record: Record<string, string> }[];
    const first = parsed[0]?.record;
    const missing = first ? columns.filter((name) => !(name in first)) : [];
    if (missing.length > 0) faults.push(`The first line lacks the columns ${missing.join(', ')}.`);
    return missing.length > 0 ? [] : parsed.map(({ info, record }) => ({ line: info.lines, record }));
  } catch (error) {
    // The parser throws for a file that is no CSV; its message names the line.
    faults.push(`The file is not a CSV file: ${(error as Error).message}.`);
    return [];
  }
}

/** The column names tell it: a decimal comma further on would not. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

function plainName(header: string): string {
  const name = header.trim().toLowerCase();
  return synonyms[name.replace(/[ _-]/g, '')] ?? name;
}

function readAddress(record: Record<string, string>, line: number, faults: string[]): Address | null {
  const postcode = (record['postcode'] ?? '').replace(/\s/g, '').toUpperCase();
  const [lon, lat] = [record['lon'], record['lat']].map((text) => Number((text || 'none').replace(',', '.')));
  const address = {
    street: record['street'] ?? '',
    house_number: record['house_number'] ?? '',
    postcode,
    lon: lon ?? NaN,
    lat: lat ?? NaN,
  };
  const own = [
    ...(address.street ? [] : ['the street is missing']),
    ...(/^\d+\S*$/.test(address.house_number) ? [] : [`"${address.house_number}" is no house number`]),
    ...(/^[1-9]\d{3}[A-Z]{2}$/.test(postcode) ? [] : [`"${record['postcode'] ?? ''}" is no postcode`]),
    ...(Number.isFinite(lon) && Number.isFinite(lat) ? [] : ['lon and lat must be numbers in WGS84']),
  ];
  if (own.length > 0) faults.push(`Line ${line}: ${own.join('; ')}.`);
  return own.length > 0 ? null : address;
}

function twice(rows: (Address & { line: number })[]): string[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = `${row.postcode} ${row.house_number}`;
    const before = seen.get(key);
    seen.set(key, before ?? row.line);
    return before ? [`Line ${row.line}: ${key} stands on line ${before} already.`] : [];
  });
}

function liesIn(buurt: Buurt, { lon, lat }: Address): boolean {
  const isNear = lon >= buurt.minLon && lon <= buurt.maxLon && lat >= buurt.minLat && lat <= buurt.maxLat;
  return isNear && contains(buurt.geometry, [lon, lat]);
}
