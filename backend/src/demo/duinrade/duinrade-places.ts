import { boundingBoxOf, type MultiPolygon } from '@stoep/rules';

/**
 * The second municipality of the demo, by the sea, small: to see that nothing crosses between municipalities and that
 * each has a look of its own. Its borders are drawn on a grid of our own.
 */
export const duinradeCode = 'GM9902';
const [west, south] = [4.62, 52.71];
const step = { lon: 0.009, lat: 0.006 };

/** Corners on the grid, counterclockwise; neighbours share them. */
const buurtTable = [
  {
    code: 'BU99020101',
    name: 'Vuurtorenbuurt',
    wijk: 'WK990201',
    corners: [
      [0, 0],
      [3, 0.4],
      [3.2, 2],
      [2.6, 3],
      [0.2, 2.6],
    ],
  },
  {
    code: 'BU99020102',
    name: 'Schelpenkwartier',
    wijk: 'WK990201',
    corners: [
      [3, 0.4],
      [6, 0],
      [6.3, 2.4],
      [2.6, 3],
      [3.2, 2],
    ],
  },
  {
    code: 'BU99020201',
    name: 'Binnenduin',
    wijk: 'WK990202',
    corners: [
      [0.2, 2.6],
      [2.6, 3],
      [3.1, 5.6],
      [0.6, 5.2],
    ],
  },
  {
    code: 'BU99020202',
    name: 'Geestakker',
    wijk: 'WK990202',
    corners: [
      [2.6, 3],
      [6.3, 2.4],
      [6.1, 5.4],
      [3.1, 5.6],
    ],
  },
] as const;

const wijken = [
  { code: 'WK990201', name: 'Duinrade aan Zee' },
  { code: 'WK990202', name: 'Duinrade Binnen' },
] as const;

const streets: Record<string, [street: string, postcode: string][]> = {
  BU99020101: [
    ['Bakenweg', '1996AA'],
    ['Lichtpad', '1996AB'],
  ],
  BU99020102: [
    ['Kokkelstraat', '1996BA'],
    ['Nonnetjeshof', '1996BB'],
  ],
  BU99020201: [
    ['Helmgraslaan', '1996CA'],
    ['Duindoornweg', '1996CB'],
  ],
  BU99020202: [
    ['Roggeveld', '1996DA'],
    ['Bollenpad', '1996DB'],
  ],
};

const housesPerStreet = 12;

function ringOf(corners: readonly (readonly [number, number])[]): number[][] {
  const ring = corners.map(([x, y]) => [west + x * step.lon, south + y * step.lat]);
  return [...ring, ring[0] ?? []];
}

function shapeOf(codes: (code: string) => boolean): MultiPolygon {
  const inside = buurtTable.filter((buurt) => codes(buurt.code));
  return { type: 'MultiPolygon', coordinates: inside.map((buurt) => [ringOf(buurt.corners)]) };
}

/** Areas with geometry, parents first. */
export function duinradeAreas() {
  const rows = [
    { code: duinradeCode, kind: 'gemeente', name: 'Duinrade', parentCode: null, geometry: shapeOf(() => true) },
    ...wijken.map(({ code, name }) => ({
      code,
      kind: 'wijk',
      name,
      parentCode: duinradeCode,
      geometry: shapeOf((buurt) => buurt.startsWith(code.replace('WK', 'BU'))),
    })),
    ...buurtTable.map(({ code, name, wijk }) => ({
      code,
      kind: 'buurt',
      name,
      parentCode: wijk,
      geometry: shapeOf((buurt) => buurt === code),
    })),
  ];
  return rows.map((row) => ({ ...row, bounds: boundingBoxOf(row.geometry) }));
}

/** The houses stand in a row around the middle of their buurt. */
export function duinradeAddresses() {
  return buurtTable.flatMap(({ code }) =>
    (streets[code] ?? []).flatMap(([street, postcode], line) =>
      Array.from({ length: housesPerStreet }, (_, index) => {
        const [lon, lat] = middleOf(code);
        return {
          street,
          house_number: String(index + 1),
          postcode,
          lon: lon + (index - housesPerStreet / 2) * 0.0004,
          lat: lat + (line - 0.5) * 0.0012,
          buurt_code: code,
        };
      }),
    ),
  );
}

/** A point well inside a buurt. */
export function middleOf(code: string): [lon: number, lat: number] {
  const corners = buurtTable.find((buurt) => buurt.code === code)?.corners ?? [];
  const sum = corners.reduce<[number, number]>(([x, y], corner) => [x + corner[0], y + corner[1]], [0, 0]);
  return [west + (sum[0] / corners.length) * step.lon, south + (sum[1] / corners.length) * step.lat];
}
