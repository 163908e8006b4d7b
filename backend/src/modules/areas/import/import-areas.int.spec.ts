import { readAreaFile, type AreaFile } from '@stoep/rules';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { importAddresses } from './import-addresses.js';
import { importAreas, type AreaImport, type AreaImportReport } from './import-areas.js';

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
});
afterAll(() => platform.stop());

/** Two buurten side by side, which meet at the longitude of the border. */
function voorbeeld(border = 5.5, buurten = ['BU99050101', 'BU99050102']): AreaFile {
  const box = (west: number, east: number) => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, 52],
        [east, 52],
        [east, 52.1],
        [west, 52.1],
        [west, 52],
      ],
    ],
  });
  const features = buurten.map((buurtcode, index) => ({
    type: 'Feature',
    properties: { buurtcode, buurtnaam: `Buurt ${buurtcode.slice(-2)}`, wijknaam: 'Midden', gemeentenaam: 'Voorbeeld' },
    geometry: buurten.length === 1 ? box(5.4, 5.6) : index === 0 ? box(5.4, border) : box(border, 5.6),
  }));
  const outcome = readAreaFile({ type: 'FeatureCollection', features });
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return outcome.file;
}

function bring(request: Partial<AreaImport> = {}): Promise<AreaImportReport> {
  return platform.db.transaction((tx) =>
    importAreas(tx, {
      file: voorbeeld(),
      year: 2026,
      moves: new Map(),
      newMunicipality: { host: null, contact: { name: null, telephone: null, email: null } },
      ...request,
    }),
  );
}

const csv = (rows: string) => `straat;huisnummer;postcode;lon;lat\n${rows}`;

describe('importing areas', () => {
  it('makes a new municipality with a site of its own, and leaves the others alone', async () => {
    const report = await bring();
    expect(report).toMatchObject({ isNew: true, host: 'voorbeeld.localhost' });
    const areas = await platform.db.query<{ municipality_id: number; count: number }[]>(
      'SELECT municipality_id, count(*) AS count FROM area WHERE municipality_id <> 9 GROUP BY 1 ORDER BY 1',
    );
    expect(areas).toEqual([
      expect.objectContaining({ municipality_id: 1 }),
      { municipality_id: report.municipalityId, count: 4 },
    ]);
  });

  it('can be run again, and keeps the year of the borders', async () => {
    const { municipalityId, isNew } = await bring({ year: 2027 });
    expect(isNew).toBe(false);
    const rows = await platform.db.query<unknown[]>(
      'SELECT DISTINCT boundaries_year FROM area WHERE municipality_id = $1',
      [municipalityId],
    );
    expect(rows).toEqual([{ boundaries_year: 2027 }]);
  });

  it('refuses a host name that is another municipality’s', async () => {
    const file = voorbeeld();
    const other = { ...file, municipality: { code: 'GM9906', name: 'Anders' } };
    const newMunicipality = { host: 'Localhost', contact: { name: null, telephone: null, email: null } };
    await expect(bring({ file: other, newMunicipality })).rejects.toThrow('is that of Lindermeer');
  });
});

describe('addresses and borders that move', () => {
  it('places each address in its buurt, and again when the borders have moved', async () => {
    const { municipalityId } = await bring();
    const stored = await platform.db.transaction((tx) =>
      importAddresses(tx, municipalityId, csv('Kerkstraat;1a;1234 ab;5.45;52.05\nKerkstraat;2;1234AB;5,52;52,05')),
    );
    expect(stored).toBe(2);
    const places = () =>
      platform.db.query<unknown[]>(
        'SELECT house_number, buurt_code FROM address WHERE municipality_id = $1 ORDER BY id',
        [municipalityId],
      );
    expect(await places()).toEqual([
      { house_number: '1a', buurt_code: 'BU99050101' },
      { house_number: '2', buurt_code: 'BU99050102' },
    ]);
    expect((await bring({ file: voorbeeld(5.55) })).movedCount).toBe(1);
    expect(await places()).toEqual([
      { house_number: '1a', buurt_code: 'BU99050101' },
      { house_number: '2', buurt_code: 'BU99050101' },
    ]);
    const found = await platform.visitor('voorbeeld.localhost').get<unknown[]>('/api/addresses?q=kerkstraat%202');
    expect(found.body).toEqual([expect.objectContaining({ label: 'Kerkstraat 2, 1234 AB', buurtCode: 'BU99050101' })]);
  });

  it('refuses a file of addresses as a whole, with the line of every fault', async () => {
    const { municipalityId } = await bring();
    const wrong = csv(
      'Kerkstraat;1;1234AB;5.45;52.05\n;x;12;a;b\nKerkstraat;1;1234 ab;5.45;52.05\nKerkstraat;9;1234AB;4;51',
    );
    const attempt = platform.db.transaction((tx) => importAddresses(tx, municipalityId, wrong));
    await expect(attempt).rejects.toMatchObject({
      faults: [
        expect.stringMatching(
          /^Line 3: the street is missing; "x" is no house number; "12" is no postcode; lon and lat/,
        ),
        expect.stringMatching(/^Line 5: 4, 51 lies in no buurt/),
        expect.stringMatching(/^Line 4: 1234AB 1 stands on line 2 already/),
      ],
    });
    const none = platform.db.transaction((tx) => importAddresses(tx, municipalityId, 'plaats\nhier'));
    await expect(none).rejects.toThrow('lacks the columns street, house_number, postcode, lon, lat');
  });

  it('never leaves anything behind in a buurt that is no more', async () => {
    const { municipalityId } = await bring();
    await platform.db.query(
      `INSERT INTO person (municipality_id, id, email, display_name, password_hash, created_at) VALUES ($1, gen_random_uuid(), 'a@b.nl', 'A', 'x', now())`,
      [municipalityId],
    );
    await platform.db.query(
      `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, title, buurt_code, created_at, saved_at)
       SELECT $1, gen_random_uuid(), 'zonder-punt', 'draft', id, 'Zonder punt', 'BU99050102', now(), now() FROM person WHERE municipality_id = $1`,
      [municipalityId],
    );
    const one = voorbeeld(5.5, ['BU99050101']);
    await expect(bring({ file: one })).rejects.toThrow(
      '1 initiatives lie in it: say where they go with --move BU99050102=',
    );
    await expect(bring({ file: one, moves: new Map([['BU99050102', 'WK990501']]) })).rejects.toThrow(
      'only move into a buurt',
    );
    const report = await bring({ file: one, moves: new Map([['BU99050102', 'BU99050101']]) });
    expect(report.formerCodes).toEqual(['BU99050102']);
  });
});
