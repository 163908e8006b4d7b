import { count, ruleFor, type Election } from '@stoep/tally';
import { drawLots } from './draw-lots.js';

/** Twelve plans that are equal in everything but their number. */
const numbers = Array.from({ length: 12 }, (_, index) => `${index + 1}`);
const tied: Election = {
  budget: 300,
  voteType: 'approval',
  projects: numbers.map((id) => ({ id, cost: 100 })),
  ballots: [{ choices: [...numbers.keys()], weight: 5 }],
};
const selected = (lots: string[], ties: 'id' | 'cost-votes-id') =>
  count(tied, ruleFor(tied, { rule: 'greedy', ties, lots })).selected;

describe('plans that are equal', () => {
  it('go by the lowest number, as neighbours read numbers', () => {
    expect(selected(drawLots({ ties: 'id' }, [...numbers].reverse()), 'id')).toEqual(['1', '2', '3']);
  });

  it('go by the lot that was drawn, which has each plan once', () => {
    const lots = drawLots({ ties: 'cost-votes-id' }, numbers);
    expect([...lots].sort()).toEqual([...numbers].sort());
    expect(selected(lots, 'cost-votes-id')).toEqual(lots.slice(0, 3));
  });

  it('get another order each time a lot is drawn', () => {
    const drawn = new Set(Array.from({ length: 20 }, () => drawLots({ ties: 'cost-votes-id' }, numbers).join()));
    expect(drawn.size).toBeGreaterThan(15);
  });
});
