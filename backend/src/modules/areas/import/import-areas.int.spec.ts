import { readAreaFile, type AreaFile } from '@stoep/rules';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { importAddresses } from './import-addresses.js';
import { dwellers } from './leave-former-areas.js';
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

describe('everything that lies in an area', () => {
  it('is known to the import, in every table that leads to one', async () => {
    const places = await platform.db.query<{ place: string }[]>(
      `SELECT held.relname || '.' || attribute.attname AS place FROM pg_constraint reference
       JOIN pg_class held ON held.oid = reference.conrelid
       JOIN pg_attribute attribute ON attribute.attrelid = held.oid AND attribute.attnum = ANY (reference.conkey)
       WHERE reference.contype = 'f' AND reference.confrelid = 'area'::regclass AND attribute.attname <> 'municipality_id'`,
    );
    const known = new Set(dwellers.map(({ table, column }) => `${table}.${column}`));
    const ownToArea = ['area.parent_code', 'area_figure.area_code'];
    expect(places.map(({ place }) => place).filter((place) => !known.has(place) && !ownToArea.includes(place))).toEqual(
      [],
    );
  });

  /** Lindermeer as it is, with one buurt and its wijk under other codes; and the areas of the demo as they were. */
  async function lindermeer(): Promise<AreaFile> {
    const features = (
      await platform.db.query<{ code: string; name: string; wijk: string; geometry: unknown }[]>(
        `SELECT buurt.code, buurt.name, wijk.name AS wijk, buurt.geometry FROM area buurt JOIN area wijk
         ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code) WHERE buurt.municipality_id = 1 AND buurt.kind = 'buurt'`,
      )
    ).map(({ code, name, wijk, geometry }) => ({
      type: 'Feature',
      properties: {
        buurtcode: code.replace('BU990003', 'BU990093'),
        buurtnaam: name,
        wijknaam: wijk,
        gemeentenaam: 'Lindermeer',
      },
      geometry,
    }));
    const outcome = readAreaFile({ type: 'FeatureCollection', features });
    if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
    return outcome.file;
  }

  async function movesOf(wijk: string, to: string): Promise<Map<string, string>> {
    const rows = await platform.db.query<{ code: string }[]>(
      'SELECT code FROM area WHERE municipality_id = 1 AND code LIKE $1',
      [`__${wijk}%`],
    );
    return new Map(rows.map(({ code }) => [code, code.replace(wijk, to)]));
  }

  it('moves along when a wijk gets another code, votes of the past and places included', async () => {
    await platform.db.query(
      `UPDATE place SET buurt_code = (SELECT min(code) FROM area WHERE municipality_id = 1 AND code LIKE 'BU990003%')
       WHERE municipality_id = 1 AND id = (SELECT id FROM place WHERE municipality_id = 1 LIMIT 1)`,
    );
    const past = await platform.db.query<unknown[]>(
      `SELECT 1 FROM voting_round WHERE municipality_id = 1 AND area_code = 'WK990003' AND state IN ('closed', 'counted', 'released')`,
    );
    expect(past.length).toBeGreaterThan(0);
    const file = await lindermeer();
    await expect(bring({ file })).rejects.toThrow(/is not in the file, but .* say where they go/);
    await bring({ file, moves: await movesOf('990003', '990093') });
    const left = await Promise.all(
      dwellers.map(({ table, column }) =>
        platform.db.query<unknown[]>(`SELECT 1 FROM ${table} WHERE municipality_id = 1 AND ${column} LIKE '__990003%'`),
      ),
    );
    expect(left.flat()).toEqual([]);
    const rounds = `SELECT 1 FROM voting_round WHERE municipality_id = 1 AND EXISTS (SELECT FROM unnest(eligible_areas) code WHERE code LIKE '__990003%')`;
    expect(await platform.db.query(rounds)).toEqual([]);
  });

  it('stands still while people vote there', async () => {
    const [round] = await platform.db.query<{ area_code: string; title: string }[]>(
      `SELECT area_code, title FROM voting_round WHERE municipality_id = 1 AND state = 'open' LIMIT 1`,
    );
    const wijk = round?.area_code.slice(2, 8) ?? '';
    const file = await lindermeer();
    const renamed = JSON.parse(JSON.stringify(file).replaceAll(wijk, '990088')) as AreaFile;
    await expect(bring({ file: renamed, moves: await movesOf(wijk, '990088') })).rejects.toThrow(
      `wait until the vote "${round?.title}" is over`,
    );
  });

  it('is told when a published scheme names an area that is no more', async () => {
    const { warnings } = await bring({ file: await lindermeer() });
    expect(warnings).toEqual([]);
    await platform.db.query('ALTER TABLE scheme_version DISABLE TRIGGER USER');
    await platform.db.query(
      `UPDATE scheme_version SET rules = rules || '[{"key": "wijk", "kind": "area", "text": "x", "source": "y", "parameters": {"areaCodes": ["WK990003"]}}]'
       WHERE municipality_id = 1`,
    );
    const after = await bring({ file: await lindermeer() });
    expect(after.warnings[0]).toMatch(/names WK990003, which is no more: publish a new version/);
  });
});
