/**
 * The streets of each buurt with how many houses they have. The postcodes begin with numbers that, as far as known,
 * no real place has. Where houses stand on the map is worked out elsewhere.
 */
export interface StreetRow {
  name: string;
  houses: number;
  /** Every so many houses is split into A, B and C, as above shops. Zero for none. */
  splitEvery?: number;
}

export interface BuurtStreets {
  buurtCode: string;
  postcodeDigits: string;
  place: string;
  /** The direction the streets run in, in degrees counter-clockwise from due east. */
  direction: number;
  /** How long a street is at most, in hectometres. */
  longest: number;
  streets: StreetRow[];
}

function streets(...rows: [name: string, houses: number, splitEvery?: number][]): StreetRow[] {
  return rows.map(([name, houses, splitEvery = 0]) => ({ name, houses, splitEvery }));
}

const lindermeer = { place: 'Lindermeer', longest: 7 };
const oudeStad = { ...lindermeer, postcodeDigits: '1995' };
const molenwijk = { ...lindermeer, postcodeDigits: '1996' };
const waterrijk = { ...lindermeer, postcodeDigits: '1997' };
const lindedorp = { place: 'Lindedorp', longest: 8, postcodeDigits: '1998' };

export const buurtStreets: BuurtStreets[] = [
  {
    ...oudeStad,
    buurtCode: 'BU99000101',
    direction: 28,
    streets: streets(
      ['Touwbaan', 18],
      ['Visserstraat', 22],
      ['Schippersgracht', 20],
      ['Havenkade', 24, 6],
      ['Zoutkade', 16],
      ['Vuurtorenstraat', 14],
    ),
  },
  {
    ...oudeStad,
    buurtCode: 'BU99000102',
    direction: -20,
    streets: streets(
      ['Wallstraat', 18],
      ['Weverstraat', 18],
      ['Kerkstraat', 20, 5],
      ['Grote Markt', 16, 4],
      ['Marktstraat', 24, 4],
      ['Bakkerssteeg', 12],
      ['Kromme Elleboog', 14],
    ),
  },
  {
    ...oudeStad,
    buurtCode: 'BU99000103',
    direction: 12,
    streets: streets(
      ['Parallelweg', 20],
      ['Goederenkade', 18],
      ['Stationsweg', 22, 4],
      ['Spoorstraat', 24],
      ['Perronplein', 14, 3],
      ['Seinpad', 12],
    ),
  },
  {
    ...molenwijk,
    buurtCode: 'BU99000201',
    direction: 35,
    streets: streets(
      ['Koekoekstraat', 18],
      ['Merelstraat', 22],
      ['Lijsterlaan', 24],
      ['Reigerstraat', 20],
      ['IJsvogelstraat', 18],
      ['Zwaluwpad', 14],
      ['Roerdomp', 16],
    ),
  },
  {
    ...molenwijk,
    buurtCode: 'BU99000202',
    direction: -12,
    streets: streets(
      ['Meelzolder', 20],
      ['Windasstraat', 18],
      ['Wiekslag', 24, 4],
      ['Molenweg', 22],
      ['Maalderij', 24, 4],
      ['Korenstraat', 22],
      ['Stelling', 16],
    ),
  },
  {
    ...molenwijk,
    buurtCode: 'BU99000203',
    direction: -27,
    streets: streets(
      ['Cellostraat', 18],
      ['Trompetstraat', 18],
      ['Vioolstraat', 22],
      ['Pianoplein', 16],
      ['Fluitstraat', 20],
      ['Harplaan', 18],
      ['Klarinethof', 12],
    ),
  },
  {
    ...molenwijk,
    buurtCode: 'BU99000204',
    longest: 9,
    direction: 62,
    streets: streets(
      ['Appelgaard', 20],
      ['Perenhof', 18],
      ['Kersengaard', 20],
      ['Hofstedelaan', 24],
      ['Boogerdstraat', 22],
      ['Sportlaan', 14],
    ),
  },
  {
    ...waterrijk,
    buurtCode: 'BU99000301',
    direction: 20,
    streets: streets(
      ['Zandplaat', 20],
      ['Lagunelaan', 22],
      ['Rietoever', 24],
      ['Wadplein', 16],
      ['Kwelder', 18],
      ['Schelpenpad', 16],
      ['Duinpan', 18],
    ),
  },
  {
    ...waterrijk,
    buurtCode: 'BU99000302',
    direction: 38,
    streets: streets(
      ['Esdoornsingel', 20],
      ['Beukenlaan', 22],
      ['Iepenhof', 16],
      ['Parkzoom', 24],
      ['Libellestraat', 20],
      ['Vlinderpad', 18],
      ['Zonnedauw', 16],
    ),
  },
  {
    ...waterrijk,
    buurtCode: 'BU99000303',
    direction: 48,
    streets: streets(
      ['Ochtendlaan', 20],
      ['Dageraad', 18],
      ['Zonnekade', 24],
      ['Middagstraat', 20],
      ['Avondlaan', 20],
      ['Horizon', 16],
    ),
  },
  {
    ...lindedorp,
    buurtCode: 'BU99000401',
    direction: 14,
    streets: streets(
      ['Kerkpad', 14],
      ['Schoolstraat', 18],
      ['Brink', 16],
      ['Dorpsstraat', 26],
      ['Smidsteeg', 12],
      ['Lindenlaan', 20],
    ),
  },
  {
    ...lindedorp,
    buurtCode: 'BU99000402',
    longest: 14,
    direction: -18,
    streets: streets(['Sluisweg', 14], ['Weteringpad', 12], ['Polderweg', 20], ['Noorderdijk', 18], ['Gemaalweg', 14]),
  },
  {
    ...lindedorp,
    buurtCode: 'BU99000403',
    longest: 13,
    direction: 25,
    streets: streets(['Griendweg', 14], ['Achterdijk', 24], ['Zuiderweg', 18], ['Boerenpad', 12], ['Wilgenlaan', 16]),
  },
];
