import { goesOnFlagsOf } from './goes-on.js';

describe('does it go on?', () => {
  it.each([
    [{ unheldInARow: 0, planned: 12, hasDateToCome: true }, []],
    [{ unheldInARow: 2, planned: 12, hasDateToCome: true }, []],
    [{ unheldInARow: 3, planned: 12, hasDateToCome: true }, ['not-held']],
    [{ unheldInARow: 0, planned: 12, hasDateToCome: false }, ['no-date-to-come']],
    [{ unheldInARow: 5, planned: 5, hasDateToCome: false }, ['not-held', 'no-date-to-come']],
    [{ unheldInARow: 0, planned: 0, hasDateToCome: false }, ['nothing-planned']],
  ])('%j: %j', (dates, flags) => {
    expect(goesOnFlagsOf(dates)).toEqual(flags);
  });
});
