/**
 * The counts behind the demo figures, all invented: per buurt how many people and homes, per wijk what only a survey or
 * a model would tell. Percentages are not here; they follow from the counts.
 */
export interface BuurtCounts {
  residents: number;
  households: number;
  singleHouseholds: number;
  aged65Plus: number;
  aged0To14: number;
  /** Per person with an income, in whole euros. */
  averageIncomeEuros: number;
  /** As the crow flies to the nearest public green. */
  greenDistanceMeters: number;
}

/** Columns: residents, households, one-person households, 65 and over, 0 to 14, income, metres to green. */
const rows: [buurtCode: string, ...counts: [number, number, number, number, number, number, number]][] = [
  ['BU99000101', 2940, 1690, 860, 720, 300, 31_200, 340],
  ['BU99000102', 3410, 2190, 1290, 740, 310, 29_800, 520],
  ['BU99000103', 3260, 1980, 1090, 520, 430, 26_900, 610],
  ['BU99000201', 4120, 1960, 760, 1010, 610, 26_100, 210],
  ['BU99000202', 4580, 2130, 800, 980, 790, 24_700, 160],
  ['BU99000203', 3390, 1640, 620, 860, 500, 25_900, 190],
  ['BU99000204', 3210, 1370, 380, 760, 520, 31_900, 140],
  ['BU99000301', 3870, 1480, 330, 360, 960, 39_400, 380],
  ['BU99000302', 4060, 1590, 400, 390, 980, 36_800, 180],
  ['BU99000303', 2980, 1180, 290, 240, 760, 35_200, 470],
  ['BU99000401', 3180, 1370, 390, 800, 480, 33_600, 260],
  ['BU99000402', 840, 340, 80, 190, 140, 36_200, 120],
  ['BU99000403', 1190, 480, 110, 280, 200, 35_100, 90],
];

export const countsByBuurt = new Map<string, BuurtCounts>(
  rows.map(([code, residents, households, singleHouseholds, aged65Plus, aged0To14, income, green]) => [
    code,
    {
      residents,
      households,
      singleHouseholds,
      aged65Plus,
      aged0To14,
      averageIncomeEuros: income,
      greenDistanceMeters: green,
    },
  ]),
);

/** Share of adults who feel lonely, in percent, as a model would estimate it for a wijk, with its margin. */
export const lonelyByWijk = [
  { wijkCode: 'WK990001', value: 47.6, low: 43.9, high: 51.4 },
  { wijkCode: 'WK990002', value: 52.3, low: 48.8, high: 55.7 },
  { wijkCode: 'WK990003', value: 39.1, low: 35.2, high: 43.1 },
  { wijkCode: 'WK990004', value: 36.4, low: 31.0, high: 42.2 },
];

/** How safe people say they feel, from 1 to 10. */
export const safetyScores = [
  { areaCode: 'GM9900', value: 7.2 },
  { areaCode: 'WK990001', value: 6.8 },
  { areaCode: 'WK990002', value: 6.6 },
  { areaCode: 'WK990003', value: 7.7 },
  { areaCode: 'WK990004', value: 8.1 },
];
