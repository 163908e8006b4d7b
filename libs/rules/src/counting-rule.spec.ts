import { isRaisedTooSlowly, onlyWhatCounts, type CountingSettings } from './counting-rule.js';

const typed: CountingSettings = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1',
  start: 'floor',
  stop: 'never',
  increment: 50,
  then: 'votes',
  ties: 'id',
  threshold: 7,
};

describe('the settings of a count', () => {
  it('keep what equal shares use', () => {
    expect(onlyWhatCounts(typed)).toEqual({ ...typed, threshold: 1, floorTo: 100 });
  });

  it('say nothing of raising where shares are not raised', () => {
    expect(onlyWhatCounts({ ...typed, completion: 'none' })).toMatchObject({
      start: 'exact',
      stop: 'supported',
      increment: 100,
      then: 'votes',
    });
  });

  it('round a first share down to whole euros, or not at all', () => {
    expect(onlyWhatCounts({ ...typed, start: 'exact' }).floorTo).toBeUndefined();
    expect(onlyWhatCounts(typed).floorTo).toBe(100);
  });

  it('name the comparison, the points of places and plans nobody chose only where they count', () => {
    const all = { ...typed, compare: 'greedy', rankPoints: [3, 2, 1], unchosen: 'may-win' } as const;
    expect(onlyWhatCounts({ ...all, utility: 'borda' })).toMatchObject({
      compare: 'greedy',
      rankPoints: [3, 2, 1],
      unchosen: 'may-win',
    });
    expect(onlyWhatCounts({ ...all, then: 'none' })).not.toHaveProperty('rankPoints');
    expect(onlyWhatCounts({ ...all, then: 'none' })).not.toHaveProperty('unchosen');
    expect(onlyWhatCounts({ ...all, rule: 'greedy' })).not.toHaveProperty('compare');
    expect(onlyWhatCounts({ ...all, rule: 'phragmen' })).not.toHaveProperty('unchosen');
  });

  it('raise shares in steps that a count can take', () => {
    expect(isRaisedTooSlowly({ ...typed, increment: 1 }, 20_000_000)).toBe(false);
    expect(isRaisedTooSlowly({ ...typed, increment: 1 }, 20_000_001)).toBe(true);
    expect(isRaisedTooSlowly({ ...typed, increment: 100 }, 2_000_000_000)).toBe(false);
    expect(isRaisedTooSlowly({ ...typed, completion: 'none', increment: 1 }, 2_000_000_000)).toBe(false);
  });

  it('lose what staff had chosen for shares when another rule is taken', () => {
    expect(onlyWhatCounts({ ...typed, rule: 'greedy-threshold' })).toMatchObject({
      completion: 'none',
      start: 'exact',
      then: 'none',
      threshold: 7,
    });
  });
});
