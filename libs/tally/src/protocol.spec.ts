/** The protocol says exactly what was paid, and the check notices when somebody changed it. */
import { protocolErrors } from './check-protocol.js';
import { ruleFor } from './counting-rule.js';
import type { Election } from './election.js';
import { protocolOf, withoutSmallGroups, type Protocol } from './protocol.js';
import { wouldHaveWon } from './what-if.js';

/** Six like bench and path, four like the tree; a share is 10. */
const square: Election = {
  budget: 100,
  voteType: 'approval',
  projects: [
    { id: 'bench', cost: 60 },
    { id: 'path', cost: 40 },
    { id: 'tree', cost: 39 },
    { id: 'sign', cost: 1 },
  ],
  ballots: [
    { choices: [0, 1], weight: 6 },
    { choices: [2], weight: 4 },
  ],
};
const rule = ruleFor(square, { then: 'votes' });

describe('the protocol of equal shares', () => {
  it('has every step with its exact price', () => {
    const { steps } = protocolOf(square, rule);
    expect(steps).toEqual([
      { project: 'bench', cost: 60, by: 'shares', price: '10', paidInFull: 0, paidAllTheyHad: 6, left: 40 },
      { project: 'tree', cost: 39, by: 'shares', price: '39/4', paidInFull: 4, paidAllTheyHad: 0, left: 1 },
    ]);
  });

  it('says what was missing for the others', () => {
    const { shortfalls, voterWithoutWinner, winnersPerVoter } = protocolOf(square, rule);
    expect(shortfalls[0]).toEqual({ project: 'path', supportersHad: 0, percent: 0 });
    expect(voterWithoutWinner).toBe(0);
    expect(winnersPerVoter).toBe(1);
  });

  it('tells nothing of small groups where it is published', () => {
    const published = withoutSmallGroups(protocolOf(square, rule), 5);
    expect(published.steps.map((step) => step.paidInFull)).toEqual([0, null]);
    expect(published.shortfalls.map(({ project }) => project)).toEqual(['path']);
    expect(protocolErrors(published, rule)).toEqual([]);
  });

  it('agrees with itself', () => expect(protocolErrors(protocolOf(square, rule), rule)).toEqual([]));

  it.each<[string, (protocol: Protocol) => Protocol]>([
    ['left-differs', (p) => ({ ...p, steps: p.steps.map((step) => ({ ...step, left: step.left + 1 })) })],
    ['cost-differs', (p) => ({ ...p, steps: p.steps.map((step) => ({ ...step, cost: step.cost - 1 })) })],
    ['paid-twice', (p) => ({ ...p, steps: [...p.steps, ...p.steps] })],
    ['price-falls', (p) => ({ ...p, steps: [...p.steps].reverse() })],
    ['paid-too-little', (p) => ({ ...p, steps: p.steps.map((step) => ({ ...step, price: '1' })) })],
    ['more-payers-than-votes', (p) => ({ ...p, steps: p.steps.map((step) => ({ ...step, paidInFull: 9 })) })],
    ['total-differs', (p) => ({ ...p, outcome: { ...p.outcome, cost: 100 } })],
    ['unknown-project', (p) => ({ ...p, totals: [] })],
    ['over-budget', (p) => ({ ...p, budget: 50 })],
  ])('is found out when changed: %s', (fault, change) => {
    const errors = protocolErrors(change(protocolOf(square, rule)), rule);
    expect(errors.map((error) => error.fault)).toContain(fault);
  });
});

describe('what would have been enough', () => {
  it('is a cost and a number of votes at which it is paid for', () => {
    // Greedy, 100: bench 60, path 40. The tree has 4 votes and fits nowhere; with three more it comes first: 7 against 6.
    expect(wouldHaveWon(square, ruleFor(square, { rule: 'greedy' }), 'tree')).toEqual({
      atCost: null,
      withMoreVotes: 3,
    });
  });
});
