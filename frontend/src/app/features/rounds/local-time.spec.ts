/** The Dutch clock in a field is the same whatever the zone of the browser. */
import { instantOf, localTime } from './local-time';

describe('the clock of a round', () => {
  it.each([
    ['2026-05-10T08:00', '2026-05-10T06:00:00.000Z'],
    ['2026-12-10T08:00', '2026-12-10T07:00:00.000Z'],
    ['2026-10-25T12:00', '2026-10-25T11:00:00.000Z'],
  ])('%s is %s, and back', (local, instant) => {
    expect(instantOf(local)).toBe(instant);
    expect(localTime(instant)).toBe(local);
  });

  it('leaves to the server what is no time', () => {
    expect(instantOf('')).toBe('');
    expect(localTime(null)).toBe('');
  });
});
