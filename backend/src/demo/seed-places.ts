import type { Tx } from '../platform/db/transactions.js';
import { demoAddresses, demoAreas, demoFigures } from './demo-municipality.js';
import { insertRows } from './seeding-tools.js';

/** The municipality itself, its areas and figures, and the gazetteer. */
export async function seedPlaces(tx: Tx, municipalityId: number, hosts: string[]): Promise<void> {
  const gemeente = demoAreas.find((area) => area.kind === 'gemeente');
  if (!gemeente) throw new Error('The demo has no gemeente.');
  await insertRows(tx, 'municipality', [
    {
      id: municipalityId,
      code: gemeente.code,
      name: gemeente.name,
      contact_name: 'Team Buurten',
      contact_telephone: '0900 123 45 67',
      contact_email: 'buurten@lindermeer.example',
      is_demo: true,
      // Asked for by an address on the network or a name nobody chose, the demo still answers.
      is_default: true,
    },
  ]);
  await insertRows(
    tx,
    'municipality_host',
    hosts.map((host) => ({ host, municipality_id: municipalityId })),
  );
  await insertRows(
    tx,
    'area',
    demoAreas.map(({ code, kind, name, parentCode, geometry, bounds }) => ({
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
      boundaries_year: 2026,
    })),
  );
  await insertRows(tx, 'address', addressRows(municipalityId));
  await insertRows(tx, 'area_figure', figureRows(municipalityId));
}

function addressRows(municipalityId: number) {
  return demoAddresses.map((address, index) => ({
    municipality_id: municipalityId,
    id: index + 1,
    street: address.street,
    house_number: `${address.houseNumber}${address.addition ?? ''}`,
    postcode: address.postcode,
    lon: address.point[0],
    lat: address.point[1],
    buurt_code: address.buurtCode,
  }));
}

function figureRows(municipalityId: number) {
  return demoFigures.map(({ areaCode, indicator, year, value, low, high, isEstimate, source }) => ({
    municipality_id: municipalityId,
    area_code: areaCode,
    indicator,
    year,
    value,
    low,
    high,
    is_estimate: isEstimate,
    source,
  }));
}
