import fc from 'fast-check';
import { readAreaFile, type AreaFile } from './area-file.js';

/** A square of one hundredth of a degree, in the tile with these numbers. */
function square(x: number, y: number): unknown {
  const [west, south] = [5 + x / 100, 52 + y / 100];
  const ring = [
    [west, south],
    [west + 0.01, south],
    [west + 0.01, south + 0.01],
    [west, south + 0.01],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

function feature(properties: Record<string, unknown>, geometry: unknown = square(0, 0)): unknown {
  return { type: 'Feature', properties, geometry };
}

function collection(...features: unknown[]): unknown {
  return { type: 'FeatureCollection', features };
}

function buurt(code: string, x = 0, more: Record<string, unknown> = {}): unknown {
  const properties = { buurtcode: code, buurtnaam: `Buurt ${code}`, gemeentenaam: 'Voorbeeld', ...more };
  return feature(properties, square(x, 0));
}

function read(value: unknown, options = {}): AreaFile {
  const outcome = readAreaFile(value, options);
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return outcome.file;
}

function errorsOf(value: unknown, options = {}): string[] {
  const outcome = readAreaFile(value, options);
  return outcome.ok ? [] : outcome.errors;
}

describe('a file of buurten', () => {
  it('gives the wijken and the gemeente that its codes name, parents first', () => {
    const { areas, municipality } = read(
      collection(
        buurt('BU99000102', 1, { wijkcode: 'WK990001', wijknaam: 'Noord', gemeentecode: 'GM9900' }),
        buurt('BU99000101'),
        buurt('BU99000201', 2),
      ),
    );
    expect(municipality).toEqual({ code: 'GM9900', name: 'Voorbeeld' });
    expect(areas.map(({ code, kind, name, parentCode }) => [code, kind, name, parentCode])).toEqual([
      ['GM9900', 'gemeente', 'Voorbeeld', null],
      ['WK990001', 'wijk', 'Noord', 'GM9900'],
      ['WK990002', 'wijk', 'Wijk 02', 'GM9900'],
      ['BU99000101', 'buurt', 'Buurt BU99000101', 'WK990001'],
      ['BU99000102', 'buurt', 'Buurt BU99000102', 'WK990001'],
      ['BU99000201', 'buurt', 'Buurt BU99000201', 'WK990002'],
    ]);
    expect(areas[1]?.geometry.coordinates).toHaveLength(2);
  });

  it.each([
    ['as CBS writes it since 2020', { buurtcode: 'BU99000101', buurtnaam: 'De Hoek', gemeentenaam: 'Voorbeeld' }],
    ['as CBS wrote it before', { BU_CODE: 'BU99000101', BU_NAAM: 'De Hoek', GM_NAAM: 'Voorbeeld' }],
    ['in camel case', { buurtCode: 'BU99000101', buurtNaam: 'De Hoek', gemeenteNaam: 'Voorbeeld' }],
    ['in capitals', { BUURTCODE: 'BU99000101', BUURTNAAM: 'De Hoek', GEMEENTENAAM: 'Voorbeeld' }],
    ['with digits alone', { buurtcode: '99000101', buurtnaam: 'De Hoek', gemeentenaam: 'Voorbeeld' }],
  ])('is read %s', (_, properties) => {
    expect(read(collection(feature(properties))).areas.at(-1)).toMatchObject({ code: 'BU99000101', name: 'De Hoek' });
  });

  it.each([
    ['BU0363AA01', 'BU0363AA01', 'WK0363AA'],
    ['bu0363aa01', 'BU0363AA01', 'WK0363AA'],
    ['0363FZ0B', 'BU0363FZ0B', 'WK0363FZ'],
  ])('takes the code %s, with letters as Amsterdam has them', (written, code, wijk) => {
    const properties = { buurtcode: written, buurtnaam: 'Kop Zeedijk', wijkcode: wijk, gemeentenaam: 'Voorbeeld' };
    const { areas } = read(collection(feature(properties)));
    expect(areas.map((area) => [area.code, area.parentCode])).toEqual([
      ['GM0363', null],
      [wijk, 'GM0363'],
      [code, wijk],
    ]);
  });

  it.each(['BU036A0101', 'BU0363A-01', 'BU0363ÀA01', 'WK0363AA', 'BU0363AA012'])('refuses the code %s', (buurtcode) => {
    expect(errorsOf(collection(feature({ buurtcode, buurtnaam: 'Vreemd', gemeentenaam: 'Voorbeeld' })))).toEqual([
      expect.stringContaining('is not of the form BU03610101'),
    ]);
  });

  it('leaves water out', () => {
    const file = read(collection(buurt('BU99000101'), buurt('BU99000197', 1, { water: 'JA' })));
    expect(file.waterCount).toBe(1);
    expect(file.areas.map((area) => area.code)).not.toContain('BU99000197');
  });

  it.each([
    [{ jaar: 2025 }, {}, 2025],
    [{ jrstatcode: '2023BU99000101' }, {}, 2023],
    [{}, { metadata: { source: 'CBS Wijken en Buurten 2024 via PDOK' } }, 2024],
    [{}, { name: 'wijkenbuurten_2026_v1' }, 2026],
    [{}, {}, null],
  ])('tells the year of its borders', (properties, about, year) => {
    const file = { ...(collection(buurt('BU99000101', 0, properties)) as object), ...about };
    expect(read(file).year).toBe(year);
  });
});

describe('a file of wijken alone', () => {
  it('takes codes with letters as well', () => {
    const file = read(collection(feature({ wijkcode: 'WK0363AA', wijknaam: 'Burgwallen' })), {
      municipalityName: 'Voorbeeld',
    });
    expect(file.areas.map((area) => area.code)).toEqual(['GM0363', 'WK0363AA', 'BU0363AA00']);
  });

  it('makes each wijk one buurt as well, so that things can lie in it', () => {
    const file = read(collection(feature({ wijkCode: 'WK990001', wijkNaam: 'Zuid' })), {
      municipalityName: 'Voorbeeld',
    });
    expect(file.areas.map(({ code, kind, name, parentCode }) => [code, kind, name, parentCode])).toEqual([
      ['GM9900', 'gemeente', 'Voorbeeld', null],
      ['WK990001', 'wijk', 'Zuid', 'GM9900'],
      ['BU99000100', 'buurt', 'Zuid', 'WK990001'],
    ]);
    expect(file.undividedWijken).toEqual(['WK990001']);
  });

  it('asks for the name of the municipality', () => {
    expect(errorsOf(collection(feature({ wijkcode: 'WK990001', wijknaam: 'Zuid' })))).toEqual([
      expect.stringContaining('--municipality-name'),
    ]);
  });
});

describe('a broken file', () => {
  it('is refused with every error in it', () => {
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 52],
          [5.1, 52],
          [5.1, 52.1],
          [5, 52.1],
        ],
      ],
    };
    const inMeters = {
      type: 'Polygon',
      coordinates: [
        [
          [110_000, 510_000],
          [110_001, 510_000],
          [110_001, 510_001],
          [110_000, 510_000],
        ],
      ],
    };
    const errors = errorsOf(
      collection(
        feature({ buurtcode: 'BU1', buurtnaam: 'Te kort' }),
        feature({ buurtcode: 'BU99000101', buurtnaam: 'Open' }, open),
        feature({ buurtcode: 'BU99000102' }, inMeters),
        feature({ naam: 'Zonder code' }),
        { type: 'Feature' },
        buurt('BU99000103', 0, { wijkcode: 'WK990099' }),
        feature({ buurtcode: 'BU99000104', buurtnaam: 'Punt' }, { type: 'Point', coordinates: [5, 52] }),
        buurt('BU99000105'),
        buurt('BU99000105'),
        buurt('BU99010101'),
      ),
    );
    expect(errors).toEqual([
      expect.stringContaining('Feature 1 (BU1): buurtcode "BU1" is not of the form BU03610101'),
      expect.stringContaining('Feature 2 (BU99000101): a ring is not closed'),
      expect.stringContaining('Feature 3 (BU99000102): has no buurtnaam'),
      expect.stringContaining('Feature 3 (BU99000102): lies outside the Netherlands'),
      expect.stringContaining('Feature 4: has no buurtcode'),
      expect.stringContaining('Feature 5: has no properties'),
      expect.stringContaining('Feature 6 (BU99000103): its wijkcode says 990099'),
      expect.stringContaining('Feature 7 (BU99000104): has no geometry'),
      expect.stringContaining('Feature 9 (BU99000105): the same code as Feature 8'),
      expect.stringContaining('2 municipalities (GM9900, GM9901)'),
    ]);
  });

  it('with several municipalities gives the one that is asked for', () => {
    const file = collection(buurt('BU99000101'), buurt('BU99010101'));
    expect(read(file, { municipalityCode: 'GM9901' }).areas.map((area) => area.code)).toEqual([
      'GM9901',
      'WK990101',
      'BU99010101',
    ]);
    expect(errorsOf(file, { municipalityCode: 'GM0001' })).toEqual(['No feature is of that municipality.']);
  });

  it('is never more than refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (properties, geometry) => {
        const outcome = readAreaFile({ type: 'FeatureCollection', features: [{ properties, geometry }] });
        expect(outcome.ok || outcome.errors.length > 0).toBe(true);
      }),
    );
    for (const nothing of [null, 1, 'x', [], {}, collection()]) expect(errorsOf(nothing)).toHaveLength(1);
  });
});
