import { contains, type ImportedArea } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';

interface Placed {
  id: string;
  lon: number;
  lat: number;
  buurt_code: string;
}

/** Borders have moved: puts every initiative, place and address that has a point into the buurt where it lies now. What lies outside all of them stays where it was. */
export async function placeAgain(
  tx: Tx,
  municipalityId: number,
  areas: ImportedArea[],
): Promise<{ movedCount: number }> {
  const buurten = areas.filter((area) => area.kind === 'buurt');
  let movedCount = 0;
  for (const table of ['initiative', 'address', 'place']) {
    const rows = await tx.query<Placed[]>(
      `SELECT id::text, lon, lat, buurt_code FROM ${table} WHERE municipality_id = $1 AND lon IS NOT NULL`,
      [municipalityId],
    );
    const moved = rows.flatMap((row) => {
      const now = buurtOf(buurten, row);
      return now && now !== row.buurt_code ? [{ id: row.id, code: now }] : [];
    });
    await tx.query(
      `UPDATE ${table} SET buurt_code = moved.code FROM jsonb_to_recordset($2) AS moved (id text, code text)
       WHERE municipality_id = $1 AND ${table}.id::text = moved.id`,
      [municipalityId, JSON.stringify(moved)],
    );
    movedCount += moved.length;
  }
  return { movedCount };
}

function buurtOf(buurten: ImportedArea[], { lon, lat }: Placed): string | null {
  const found = buurten.find(
    ({ bounds, geometry }) =>
      lon >= bounds.minLon &&
      lon <= bounds.maxLon &&
      lat >= bounds.minLat &&
      lat <= bounds.maxLat &&
      contains(geometry, [lon, lat]),
  );
  return found?.code ?? null;
}
