/** The voting rounds of the demo: two that are open, one in the making. All invented. */
import type { BallotKind, CountingSettings, RollKind, RoundState } from '@stoep/rules';

export interface DemoRound {
  slug: string;
  title: string;
  description: string;
  state: RoundState;
  areaCode: string;
  /** Days from today, at 8.00 (the vote ends at 20.00): collect, check, open, close, result. */
  days: [collect: number, check: number, open: number, close: number, result: number];
  ballotKind: BallotKind;
  most?: number;
  budgetCents: number;
  counting: CountingSettings;
  minAge: number | null;
  rollKind: RollKind;
  /** Initiative, cost in cents, and for a plan that cannot be done why. `null`: not judged yet. */
  plans: [initiative: string, costCents: number, unfeasible?: string | null][];
}

export const equalShares: CountingSettings = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1',
  start: 'exact',
  stop: 'supported',
  increment: 100,
  then: 'votes',
  ties: 'cost-votes-id',
  threshold: 1,
};
const mostVotes: CountingSettings = {
  ...equalShares,
  rule: 'greedy',
  utility: 'count',
  completion: 'none',
  then: 'none',
};

export const demoRounds: DemoRound[] = [
  {
    slug: 'molenwijk-kiest',
    title: 'Molenwijk kiest',
    description:
      'Bewoners van Molenwijk verdelen samen € 20.000. Kies de plannen die u wilt, zolang er geld is. Wij verdelen met gelijke stemwaarde: elke stem telt even zwaar mee.',
    state: 'open',
    areaCode: 'WK990002',
    days: [-60, -30, -5, 9, 16],
    ballotKind: 'within-budget',
    budgetCents: 2_000_000,
    counting: equalShares,
    minAge: 12,
    rollKind: 'open',
    plans: [
      ['geveltuintjes-korenstraat', 240_000],
      ['taalcafe-molenveld', 380_000],
      ['huiswerkclub-molenveld', 450_000],
      ['hulp-bij-post', 120_000],
      ['wandelclub-bankjes', 650_000],
      ['zomerfeest-hofstede', 300_000],
      ['meidenvoetbal-hofstede', 520_000],
      ['wereldkeuken-molenveld', 280_000],
      [
        'naaiatelier-muziekbuurt',
        900_000,
        'Er is in 2027 geen ruimte vrij in het buurthuis. Wij zoeken met de bedenker een andere plek.',
      ],
    ],
  },
  {
    slug: 'oude-stad-kiest',
    title: 'Oude Stad kiest',
    description:
      'Elk adres in de Oude Stad kreeg een brief met een code. Daarmee kiest u ten hoogste drie plannen. Een account is niet nodig.',
    state: 'open',
    areaCode: 'WK990001',
    days: [-70, -40, -3, 11, 18],
    ballotKind: 'at-most',
    most: 3,
    budgetCents: 1_200_000,
    counting: mostVotes,
    minAge: null,
    rollKind: 'list-address',
    plans: [
      ['bankjes-havenkade', 350_000],
      ['leesclub-binnenstad', 90_000],
      ['aed-grote-markt', 260_000],
      ['huiskamerconcerten', 180_000],
      ['fietswerkplaats-spoor', 420_000],
      ['welkom-stationsbuurt', 150_000],
    ],
  },
  {
    slug: 'lindedorp-kiest-2027',
    title: 'Lindedorp kiest',
    description: 'In het voorjaar verdeelt Lindedorp € 10.000. Wij kijken nu welke plannen kunnen.',
    state: 'published',
    areaCode: 'WK990004',
    days: [-20, -2, 60, 74, 81],
    ballotKind: 'points',
    budgetCents: 1_000_000,
    counting: { ...mostVotes, utility: 'points' },
    minAge: 12,
    rollKind: 'open',
    plans: [
      ['jeu-de-boules-brink', 310_000],
      ['dorpsboomgaard', 260_000],
      ['klompenpad-noorderpolder', 480_000, null],
      ['rij-mee-bank', 95_000, null],
      ['hondenveld-achterdijk', 540_000, 'De grond is niet van de gemeente en de eigenaar wil dit niet.'],
    ],
  },
];

/** Addresses of the Oude Stad with the code in their letter, to try voting without an account. The account is who claimed it already. */
export const demoLetters: { label: string; areaCode: string; code: string; claimedBy: string | null }[] = [
  { label: 'Havenkade 7', areaCode: 'BU99000101', code: 'DEMSTEPHAVEN', claimedBy: 'truus-beekman' },
  { label: 'Visserstraat 15', areaCode: 'BU99000101', code: 'DEMSTEPVSSER', claimedBy: null },
  { label: 'Marktstraat 8B', areaCode: 'BU99000102', code: 'DEMSTEPMARKT', claimedBy: null },
  { label: 'Weverstraat 9', areaCode: 'BU99000102', code: 'DEMSTEPWEVER', claimedBy: null },
  { label: 'Perronplein 6B', areaCode: 'BU99000103', code: 'DEMSTEPPERRN', claimedBy: null },
  { label: 'Stationsweg 4C', areaCode: 'BU99000103', code: 'DEMSTEPSTATN', claimedBy: null },
];
