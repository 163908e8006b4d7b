/** What residents and proposers are told: why a plan is not paid for, where its supporters' money went, what a share paid. */
import fc from 'fast-check';
import { ruleFor, type CountingRule } from './counting-rule.js';
import type { Election } from './election.js';
import { protocolOf, withoutSmallGroups } from './protocol.js';
import { sharePayments } from './share-payments.js';
import { supportersMoney } from './supporters-money.js';
import { whyNot } from './why-not.js';

/** 36 neighbours, 720 to spend: 20 each. */
const square: Election = {
  budget: 720,
  voteType: 'approval',
  projects: [
    { id: 'bench', cost: 240 },
    { id: 'path', cost: 120 },
    { id: 'pond', cost: 500 },
    { id: 'sign', cost: 40 },
    { id: 'bin', cost: 10 },
  ],
  ballots: [
    { choices: [0, 1, 2], weight: 12 },
    { choices: [0, 2], weight: 12 },
    { choices: [1], weight: 8 },
    { choices: [3, 2], weight: 4 },
  ],
};

describe('why a plan is not paid for', () => {
  const reasons = (given: Partial<CountingRule>, budget: number) => {
    const rule = ruleFor(square, given);
    const protocol = protocolOf({ ...square, budget }, rule);
    const lost = protocol.totals.filter(({ project }) => !protocol.outcome.selected.includes(project));
    return lost.map(({ project }) => `${project} ${whyNot(protocol, rule, project)}`).join(', ');
  };

  // By votes: pond 28, bench 24, path 20, sign 4.
  it.each<[string, Partial<CountingRule>, number, string]>([
    ['by votes', { rule: 'greedy' }, 640, 'bench does-not-fit, sign does-not-fit, bin no-votes'],
    [
      'below a threshold',
      { rule: 'greedy-threshold', threshold: 25 },
      720,
      'bench below-threshold, path below-threshold, sign below-threshold, bin no-votes',
    ],
    [
      'after the count stopped',
      { rule: 'greedy-no-skip' },
      600,
      'bench does-not-fit, path does-not-fit, sign after-stop, bin no-votes',
    ],
    ['where shares are not enough', { utility: 'count' }, 720, 'pond not-shared, bin no-votes'],
    [
      'where the rest is not enough either',
      { utility: 'count', then: 'votes' },
      720,
      'pond does-not-fit, bin no-votes',
    ],
    ['where Phragmén stops', { rule: 'phragmen' }, 720, 'pond does-not-fit, bin no-votes'],
  ])('%s', (_, given, budget, expected) => expect(reasons(given, budget)).toBe(expected));
});

describe('the money of a plan that is not paid for', () => {
  it('is told with where it went, but never what fewer than ten paid', () => {
    // Each plan is worth the same, so the cheapest per voter comes first: path 6 of each of 20, bench 10 of each of 24,
    // sign 10 of each of 4.
    // The pond's 28 had 560: 240 to the bench, 72 to the path by twelve of them, 40 to the sign by four. 208 is left.
    const rule = ruleFor(square, { utility: 'count' });
    const money = supportersMoney(square, rule, protocolOf(square, rule).outcome);
    expect([...money.keys()]).toEqual(['pond']);
    // The four's 40 alone could be told apart from the sum: so the path goes with it.
    expect(money.get('pond')).toEqual({ began: 560, paid: [{ project: 'bench', amount: 240 }], elsewhere: 112 });
  });

  it('adds up to what they began with, to the unit', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4]), { minLength: 10, maxLength: 40 }), (choices) => {
        const election = { ...square, ballots: choices.map((each) => ({ choices: each, weight: 1 })) };
        const rule = ruleFor(election, {});
        const { outcome, shortfalls } = protocolOf(election, rule);
        for (const [project, { began, paid, elsewhere }] of supportersMoney(election, rule, outcome)) {
          const had = shortfalls.find((each) => each.project === project)?.supportersHad ?? 0;
          const sum = paid.reduce((all, { amount }) => all + amount, elsewhere + had);
          expect(Math.abs(sum - began)).toBeLessThanOrEqual(paid.length + 3);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the share of a resident', () => {
  it('pays the price of each chosen plan, and never more than it holds', () => {
    const rule = ruleFor(square, { utility: 'count' });
    const protocol = protocolOf(square, rule);
    expect(
      sharePayments(
        protocol,
        rule,
        new Map([
          ['bench', 1],
          ['path', 1],
          ['pond', 1],
        ]),
      ),
    ).toEqual({
      paid: [
        { project: 'path', amount: 6 },
        { project: 'bench', amount: 10 },
      ],
      left: 4,
    });
  });

  it('gives all payments of all residents together exactly what the plans cost', () => {
    const rule = ruleFor(square, { completion: 'add1' });
    const protocol = protocolOf(square, rule);
    const spent = square.ballots.map(({ choices, weight }) => {
      const { paid } = sharePayments(
        protocol,
        rule,
        new Map(choices.map((place) => [square.projects[place]?.id ?? '', 1])),
      );
      return weight * paid.reduce((sum, { amount }) => sum + amount, 0);
    });
    const total = spent.reduce((sum, each) => sum + each, 0);
    expect(protocol.outcome.cost - total).toBeGreaterThanOrEqual(0);
    expect(protocol.outcome.cost - total).toBeLessThan(36 * protocol.steps.length);
  });

  it('says nothing where shares did not decide', () => {
    const rule = ruleFor(square, { rule: 'greedy' });
    expect(sharePayments(protocolOf(square, rule), rule, new Map([['bench', 1]]))).toEqual({ paid: [], left: 0 });
  });
});

describe('small groups in a published protocol', () => {
  it('are not told, not even as those who have nothing', () => {
    const rule = ruleFor(square, { rule: 'greedy-threshold', threshold: 24 });
    // The pond and nothing else: of 36, the eight who chose the path alone have nothing.
    const protocol = protocolOf(square, rule);
    expect(protocol.voterWithoutWinner).toBe(8);
    expect(withoutSmallGroups(protocol).voterWithoutWinner).toBeNull();
    expect(withoutSmallGroups(protocol, 8).voterWithoutWinner).toBe(8);
  });
});
