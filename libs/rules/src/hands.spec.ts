import { handStateOf } from './hands.js';

describe('lending a hand', () => {
  it.each([
    [{ person: true, organiser: false }, 'waits-for-organiser'],
    [{ person: false, organiser: true }, 'waits-for-person'],
    [{ person: true, organiser: true }, 'agreed'],
  ] as const)('with a yes of %j is %s', (agreed, state) => {
    expect(handStateOf(agreed)).toBe(state);
  });
});
