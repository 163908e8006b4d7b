import type { AreaFile, ImportedArea } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { ImportFault } from './import-fault.js';
import { leaveFormerAreas } from './leave-former-areas.js';
import { placeAgain } from './place-again.js';

/** What the file does not say about a municipality that is new here. */
export interface NewMunicipality {
  host: string | null;
  contact: { name: string | null; telephone: string | null; email: string | null };
}

export interface AreaImport {
  file: AreaFile;
  year: number;
  /** Codes of areas that are no more, with the area that takes over what lies there. */
  moves: ReadonlyMap<string, string>;
  newMunicipality: NewMunicipality;
}

export interface AreaImportReport {
  municipalityId: number;
  isNew: boolean;
  host: string;
  /** Initiatives, places and addresses that lie in another buurt now. */
  movedCount: number;
  formerCodes: string[];
  /** What somebody has to look at: published texts are not changed by an import. */
  warnings: string[];
}

/**
 * Stores the areas of a municipality, or replaces those that are there: the municipality is made when it is new, and
 * whatever has a point is placed in its buurt again.
 * @throws ImportFault when something would be left without an area
 */
export async function importAreas(tx: Tx, request: AreaImport): Promise<AreaImportReport> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('stoep:import-areas', 0))`);
  const { municipalityId, isNew, host } = await findOrMake(tx, request);
  await storeAreas(tx, municipalityId, request.file.areas, request.year);
  const placed = await placeAgain(tx, municipalityId, request.file.areas);
  const left = await leaveFormerAreas(tx, municipalityId, request.file.areas, request.moves);
  if (left.faults.length > 0) throw new ImportFault('The file', left.faults);
  const warnings = await schemesOfFormerAreas(tx, municipalityId);
  return { municipalityId, isNew, host, movedCount: placed.movedCount, formerCodes: left.formerCodes, warnings };
}

/** A published version of a scheme never changes, so one that names an area that is no more holds for nobody there. */
async function schemesOfFormerAreas(tx: Tx, municipalityId: number): Promise<string[]> {
  const rows = await tx.query<{ slug: string; version: number; codes: string[] }[]>(
    `SELECT slug, version, array_agg(DISTINCT code ORDER BY code) AS codes FROM published_scheme scheme,
       jsonb_array_elements(scheme.rules) rule, jsonb_array_elements_text(rule->'parameters'->'areaCodes') code
     WHERE scheme.municipality_id = $1 AND rule->>'kind' = 'area'
       AND NOT EXISTS (SELECT FROM area WHERE area.municipality_id = $1 AND area.code = code.value)
     GROUP BY slug, version ORDER BY slug`,
    [municipalityId],
  );
  return rows.map(
    ({ slug, version, codes }) =>
      `Scheme ${slug} (version ${version}) names ${codes.join(', ')}, which ${codes.length === 1 ? 'is' : 'are'} no more: publish a new version`,
  );
}

async function findOrMake(
  tx: Tx,
  request: AreaImport,
): Promise<{ municipalityId: number; isNew: boolean; host: string }> {
  const { code, name } = request.file.municipality;
  const [known] = await tx.query<{ id: number; host: string }[]>(
    `SELECT id, coalesce((SELECT min(host) FROM municipality_host WHERE municipality_id = id), '') AS host FROM municipality WHERE code = $1`,
    [code],
  );
  if (known) {
    await tx.query('UPDATE municipality SET name = $2 WHERE id = $1', [known.id, name]);
    return { municipalityId: known.id, isNew: false, host: known.host };
  }
  const { contact, host: wanted } = request.newMunicipality;
  const host = (wanted ?? `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.localhost`).toLowerCase();
  const [taken] = await tx.query<{ name: string }[]>(
    'SELECT name FROM municipality_host JOIN municipality ON id = municipality_id WHERE host = $1',
    [host],
  );
  if (taken)
    throw new ImportFault('The file', [`The host name ${host} is that of ${taken.name}: choose another with --host.`]);
  const [made] = await tx.query<{ id: number }[]>(
    `INSERT INTO municipality (id, code, name, contact_name, contact_telephone, contact_email)
     SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5 FROM municipality RETURNING id`,
    [code, name, contact.name ?? `Gemeente ${name}`, contact.telephone ?? '', contact.email ?? ''],
  );
  const municipalityId = made?.id ?? 0;
  await insertRows(tx, 'municipality_host', [{ host, municipality_id: municipalityId }]);
  return { municipalityId, isNew: true, host };
}

async function storeAreas(tx: Tx, municipalityId: number, areas: ImportedArea[], year: number): Promise<void> {
  const rows = areas.map(({ code, kind, name, parentCode, geometry, bounds }) => ({
    municipality_id: municipalityId,
    code,
    kind,
    name,
    parent_code: parentCode,
    geometry,
    min_lon: bounds.minLon,
    min_lat: bounds.minLat,
    max_lon: bounds.maxLon,
    max_lat: bounds.maxLat,
    boundaries_year: year,
  }));
  await insertRows(
    tx,
    'area',
    rows,
    `ON CONFLICT (municipality_id, code) DO UPDATE SET name = excluded.name, parent_code = excluded.parent_code,
       geometry = excluded.geometry, min_lon = excluded.min_lon, min_lat = excluded.min_lat, max_lon = excluded.max_lon,
       max_lat = excluded.max_lat, boundaries_year = excluded.boundaries_year`,
  );
}
