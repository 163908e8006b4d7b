import { readSelection, shuffledBy, writeSelection } from './plan-order';

describe('the order of plans', () => {
  const plans = [...Array(12).keys()];

  it('is the same each time for one device and another for the next', () => {
    expect(shuffledBy(7, plans)).toEqual(shuffledBy(7, plans));
    expect(shuffledBy(7, plans)).not.toEqual(shuffledBy(8, plans));
    expect([...shuffledBy(7, plans)].sort((a, b) => a - b)).toEqual(plans);
  });

  it('puts every plan on top about as often', () => {
    const tops = plans.map(() => 0);
    for (let seed = 0; seed < 6_000; seed++) {
      const top = shuffledBy(seed * 7919, plans)[0] ?? 0;
      tops[top] = (tops[top] ?? 0) + 1;
    }
    for (const often of tops) expect(Math.abs(often - 500)).toBeLessThan(120);
  });
});

describe('a selection on its way to another device', () => {
  const known = new Set(['1', '2', '3']);

  it('comes back as it was', () => {
    const selection = [{ planId: '3', points: 2 }, { planId: '1' }];
    expect(readSelection(writeSelection(selection), known)).toEqual(selection);
  });

  it('leaves out what is not on the ballot', () => {
    expect(readSelection('9,1,1,2:x,<b>', known)).toEqual([{ planId: '1' }, { planId: '2' }]);
  });
});
