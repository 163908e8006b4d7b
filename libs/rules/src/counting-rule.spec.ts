import { onlyWhatCounts, type CountingSettings } from './counting-rule.js';

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

  it('lose what staff had chosen for shares when another rule is taken', () => {
    expect(onlyWhatCounts({ ...typed, rule: 'greedy-threshold' })).toMatchObject({
      completion: 'none',
      start: 'exact',
      then: 'none',
      threshold: 7,
    });
  });
});
