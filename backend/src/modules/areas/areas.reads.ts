import type { AreaKind, PlaceView } from '@stoep/contracts';
import { contains, type MultiPolygon } from '@stoep/rules';
import type { Reader } from '../../platform/db/transactions.js';

/** What others ask of areas in the middle of a command: they hand over their own transaction. */

export interface AreaRow {
  code: string;
  kind: AreaKind;
  name: string;
  parent_code: string | null;
}

/** The area with everything it lies in, the gemeente first; empty when there is no such area. */
export function areaLine(db: Reader, municipalityId: number, code: string): Promise<AreaRow[]> {
  return db.query<AreaRow[]>(
    `WITH RECURSIVE line AS (
       SELECT code, kind, name, parent_code, 1 AS height FROM area WHERE municipality_id = $1 AND code = $2
       UNION ALL
       SELECT area.code, area.kind, area.name, area.parent_code, height + 1
       FROM area JOIN line ON area.code = line.parent_code
       WHERE area.municipality_id = $1)
     SELECT code, kind, name, parent_code FROM line ORDER BY height DESC`,
    [municipalityId, code],
  );
}

/** The buurt a point lies in (degrees, WGS 84), or null outside the municipality. */
export async function placeAt(db: Reader, municipalityId: number, lon: number, lat: number): Promise<PlaceView | null> {
  const rows = await db.query<(PlaceView & { geometry: MultiPolygon })[]>(
    `SELECT buurt.code AS "buurtCode", buurt.name AS "buurtName",
       wijk.code AS "wijkCode", wijk.name AS "wijkName", buurt.geometry
     FROM area buurt
     JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)
     WHERE buurt.municipality_id = $1 AND buurt.kind = 'buurt'
       AND $2 BETWEEN buurt.min_lon AND buurt.max_lon AND $3 BETWEEN buurt.min_lat AND buurt.max_lat`,
    [municipalityId, lon, lat],
  );
  const found = rows.find((row) => contains(row.geometry, [lon, lat]));
  if (!found) return null;
  const { buurtCode, buurtName, wijkCode, wijkName } = found;
  return { buurtCode, buurtName, wijkCode, wijkName };
}
