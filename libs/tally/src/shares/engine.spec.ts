/** The fast engine gives what the definition gives, on thousands of small elections made of ties and near ties. */
import fc from 'fast-check';
import { count } from '../count.js';
import { afterwards, completions, ruleFor, starts, stops, tieOrders, type Utility } from '../counting-rule.js';
import type { Ballot, Election, VoteType } from '../election.js';
import { reduced } from './fraction.js';
import { textbookAddOne, textbookOutcome, textbookShares } from './textbook.js';

const kinds: [VoteType, Utility, rankPoints?: number[]][] = [
  ['approval', 'cost'],
  ['approval', 'count'],
  ['cumulative', 'points'],
  ['ordinal', 'borda'],
  ['ordinal', 'borda', [3, 2, 1]],
];

describe.each(kinds)('%s ballots by %s %s', (voteType, utility, rankPoints) => {
  it('are counted as the definition says', () => {
    fc.assert(
      fc.property(elections(voteType), (election) => {
        const rule = ruleFor(election, { utility, rankPoints });
        const voters = election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
        const plain = textbookShares(election, rule, reduced(BigInt(election.budget), BigInt(voters)));
        expect(count(election, rule).selected).toEqual(ids(election, plain));
      }),
      { numRuns: 400 },
    );
  });

  it('are counted as the definition says in every variant that regulations name', () => {
    fc.assert(
      fc.property(elections(voteType), variants, (election, variant) => {
        const rule = ruleFor(election, { utility, rankPoints, ...variant });
        expect(count(election, rule).selected).toEqual(ids(election, textbookOutcome(election, rule)));
      }),
      { numRuns: 300 },
    );
  });

  it('are counted as the definition says when shares are raised', () => {
    fc.assert(
      fc.property(elections(voteType), (election) => {
        const rule = ruleFor(election, { utility, rankPoints, completion: 'add1' });
        expect(count(election, rule).selected).toEqual(ids(election, textbookAddOne(election, rule)));
      }),
      { numRuns: 150 },
    );
  });
});

const variants = fc.record({
  completion: fc.constantFrom(...completions),
  start: fc.constantFrom(...starts),
  floorTo: fc.constantFrom(1, 5),
  stop: fc.constantFrom(...stops),
  increment: fc.constantFrom(1, 2, 7),
  then: fc.constantFrom(...afterwards),
  ties: fc.constantFrom(...tieOrders),
});

function ids(election: Election, places: readonly number[]): string[] {
  return places.map((place) => election.projects[place]?.id ?? '');
}

function elections(voteType: VoteType): fc.Arbitrary<Election> {
  // Few different costs make ties; multiples of a common number make projects exactly affordable.
  const cost = fc.oneof(fc.constantFrom(6, 10, 12, 20, 30), fc.integer({ min: 1, max: 40 }));
  return fc
    .tuple(fc.array(cost, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 80 }))
    .chain(([costs, budget]) =>
      fc.array(ballot(costs.length, voteType), { minLength: 1, maxLength: 9 }).map((ballots) => ({
        budget,
        voteType,
        projects: costs.map((each, place) => ({ id: `p${place}`, cost: each })),
        ballots,
      })),
    );
}

function ballot(projects: number, voteType: VoteType): fc.Arbitrary<Ballot> {
  return fc
    .tuple(
      fc.shuffledSubarray([...Array(projects).keys()]),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: projects, maxLength: projects }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([choices, points, weight]) => ({
      choices,
      weight,
      ...(voteType === 'cumulative' ? { points: points.slice(0, choices.length) } : {}),
    }));
}
