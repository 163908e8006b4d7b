/** The rounds of the demo that are over: one whose ballots are public, and a small one that publishes totals only. All invented. */
import type { BallotChannel } from '@stoep/rules';
import { equalShares, type DemoRound } from './demo-rounds.js';

/** Who took part: so many, from where, how, and the plans they like, the dearest first. */
export interface DemoTurnout {
  areaCode: string;
  channel: BallotChannel;
  count: number;
  likes: number[];
}

/** It is made as open until tomorrow, so that its ballots can be cast, and then over since so many days. */
export interface ReleasedRound {
  round: DemoRound;
  daysOver: number;
  /** What the invented ballots follow from: the same each time. */
  seed: string;
  turnout: DemoTurnout[];
}

/** Many voters who chose much the same: all ballots are public. */
const waterrijk: DemoRound = {
  slug: 'waterrijk-koos',
  title: 'Waterrijk koos',
  description:
    'Bewoners van Waterrijk verdeelden € 15.000 over plannen van buren. De stemmen zijn geteld met gelijke stemwaarde.',
  state: 'released',
  areaCode: 'WK990003',
  days: [-90, -60, -28, 1, 2],
  ballotKind: 'within-budget',
  budgetCents: 1_500_000,
  counting: equalShares,
  minAge: 12,
  rollKind: 'open',
  plans: [
    ['nieuwe-buren-eilanden', 180_000],
    ['zwemsteiger', 890_000],
    ['speelmiddagen-parkzoom', 260_000],
    ['oppasruil-parkzoom', 60_000],
    ['bijenlint-parkzoom', 340_000],
    ['muziek-zonnekade', 410_000],
    ['hardlopen-zonnekade', 120_000],
    ['straatspeeldag-horizon', 150_000],
    ['eettafel-eilanden', 470_000, 'Dit plan kreeg in oktober al geld uit het buurtbudget.'],
  ],
};

const waterrijkTurnout: DemoTurnout[] = [
  { areaCode: 'BU99000301', channel: 'account', count: 38, likes: [2, 1, 7] },
  { areaCode: 'BU99000301', channel: 'desk', count: 11, likes: [1, 2, 4] },
  { areaCode: 'BU99000302', channel: 'account', count: 34, likes: [5, 3, 4] },
  { areaCode: 'BU99000302', channel: 'paper', count: 14, likes: [3, 5, 8] },
  { areaCode: 'BU99000303', channel: 'account', count: 41, likes: [6, 7, 8] },
  { areaCode: 'BU99000303', channel: 'desk', count: 7, likes: [8, 6] },
  { areaCode: 'BU99000301', channel: 'account', count: 6, likes: [2, 6, 5] },
];

/** Few voters who spread their points, so that nearly every ballot is somebody's own. */
const lindedorp: DemoRound = {
  slug: 'lindedorp-koos',
  title: 'Lindedorp koos',
  description:
    'Bewoners van Lindedorp verdeelden € 7.500 met punten. Er waren weinig stemmers, daarom zijn alleen totalen openbaar.',
  state: 'released',
  areaCode: 'WK990004',
  days: [-200, -160, -120, 1, 2],
  ballotKind: 'points',
  budgetCents: 750_000,
  counting: { ...equalShares, utility: 'points' },
  minAge: 12,
  rollKind: 'open',
  plans: [
    ['jeu-de-boules-brink', 310_000],
    ['dorpsboomgaard', 260_000],
    ['klompenpad-noorderpolder', 480_000],
    ['rij-mee-bank', 95_000],
  ],
};

const lindedorpTurnout: DemoTurnout[] = [
  { areaCode: 'BU99000401', channel: 'account', count: 17, likes: [1, 2, 4] },
  { areaCode: 'BU99000402', channel: 'account', count: 12, likes: [3, 4, 2, 1] },
  { areaCode: 'BU99000401', channel: 'paper', count: 10, likes: [2, 1, 3] },
];

export const releasedRounds: ReleasedRound[] = [
  { round: waterrijk, daysOver: 14, seed: 'the ballots of the demo', turnout: waterrijkTurnout },
  { round: lindedorp, daysOver: 90, seed: 'the points of the demo', turnout: lindedorpTurnout },
];
