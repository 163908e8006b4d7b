import fc from 'fast-check';
import { ballotFaults, canonicalSelection, type BallotKind, type Choice } from './ballot.js';
import { codeAlphabet, printedCode, readCode } from './voting-code.js';

const plans = [
  { id: '1', costCents: 300 },
  { id: '2', costCents: 500 },
  { id: '3', costCents: 400 },
];
const limits = { budgetCents: 800, most: 2, points: 10, pointsPerPlan: 6 };
const faultsOf = (kind: BallotKind, selection: Choice[]) =>
  ballotFaults(kind, limits, plans, selection).map(({ reason, planId, over }) => [reason, planId, over]);
const chosen = (...ids: string[]) => ids.map((planId) => ({ planId }));

describe('a ballot', () => {
  it.each<[string, BallotKind, Choice[], unknown[]]>([
    ['one plan', 'one', chosen('2'), []],
    ['one plan too many', 'one', chosen('1', '2'), [['too-many-plans', null, 1]]],
    ['nothing', 'at-most', [], [['nothing-chosen', null, 0]]],
    ['as many as may', 'at-most', chosen('1', '3'), []],
    ['one more than may', 'at-most', chosen('1', '2', '3'), [['too-many-plans', null, 1]]],
    ['exactly the money', 'within-budget', chosen('1', '2'), []],
    ['a cent and more over it', 'within-budget', chosen('2', '3'), [['too-expensive', null, 100]]],
    ['a plan twice, which costs once', 'within-budget', chosen('2', '2'), [['plan-chosen-twice', '2', 0]]],
    [
      'points within both limits',
      'points',
      [
        { planId: '1', points: 6 },
        { planId: '2', points: 4 },
      ],
      [],
    ],
    [
      'points over the total',
      'points',
      [
        { planId: '1', points: 6 },
        { planId: '2', points: 6 },
      ],
      [['points-over-total', null, 2]],
    ],
    ['points for nobody', 'points', chosen('1'), [['points-missing', '1', 0]]],
    ['half a point', 'points', [{ planId: '1', points: 0.5 }], [['points-missing', '1', 0]]],
    ['points that were not asked', 'one', [{ planId: '1', points: 1 }], [['points-not-asked', '1', 0]]],
    ['a ranking', 'ranking', chosen('3', '1'), []],
    [
      'everything at once',
      'points',
      [{ planId: '9', points: 7 }, { planId: '1', points: 5 }, { planId: '1' }],
      [
        ['plan-unknown', '9', 0],
        ['plan-chosen-twice', '1', 0],
        ['points-over-plan', '9', 1],
        ['points-missing', '1', 0],
        ['points-over-total', null, 2],
      ],
    ],
  ])('with %s', (_, kind, selection, faults) => {
    expect(faultsOf(kind, selection)).toEqual(faults);
  });

  it('is written down the same whatever the order, except a ranking', () => {
    expect(canonicalSelection('at-most', chosen('10', '2', '1'))).toEqual(chosen('1', '2', '10'));
    expect(canonicalSelection('ranking', chosen('10', '2', '1'))).toEqual(chosen('10', '2', '1'));
  });
});

const aCode = fc
  .array(fc.constantFrom(...codeAlphabet), { minLength: 12, maxLength: 12 })
  .map((drawn) => drawn.join(''));

describe('a code', () => {
  it('is read as it was printed, however it is typed', () => {
    fc.assert(
      fc.property(aCode, (drawn) => {
        const printed = printedCode(drawn);
        expect(printed).toMatch(/^\w{4}-\w{4}-\w{4}-\w$/);
        expect(readCode(` ${printed.toLowerCase().replaceAll('-', ' ')} `)).toBe(printed.replaceAll('-', ''));
      }),
    );
  });

  it('is not read with one sign mistaken, missing or too many', () => {
    fc.assert(
      fc.property(aCode, fc.nat(12), fc.constantFrom(...codeAlphabet), (drawn, place, sign) => {
        const code = printedCode(drawn).replaceAll('-', '');
        const mistaken = code.slice(0, place) + sign + code.slice(place + 1);
        expect(readCode(mistaken)).toBe(mistaken === code ? code : null);
        expect(readCode(code.slice(1))).toBeNull();
        expect(readCode(`${code}A`)).toBeNull();
      }),
    );
  });
});
