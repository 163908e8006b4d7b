/** Days as people say them, in Dutch time. */
import { clockTime, dayOf, relativeDay, shortDay, writtenDay } from './dates';

describe('a day', () => {
  it('is written out', () => {
    expect(writtenDay('2026-05-15')).toBe('vrijdag 15 mei 2026');
    expect(shortDay('2026-05-15')).toBe('15 mei 2026');
  });

  it('is written out as the British do', () => {
    expect(writtenDay('2026-05-15', 'en-GB')).toBe('Friday 15 May 2026');
    expect(shortDay('2026-05-15', 'en-GB')).toBe('15 May 2026');
  });

  it('is the day it is in the Netherlands', () => {
    expect(dayOf('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(clockTime('2026-06-30T22:30:00Z')).toBe('00:30');
  });

  it.each([
    ['2026-05-15', 'vandaag'],
    ['2026-05-16', 'morgen'],
    ['2026-05-18', 'over 3 dagen'],
    ['2026-05-12', '3 dagen geleden'],
    ['2026-06-12', 'over 4 weken'],
    ['2026-11-15', 'over 6 maanden'],
  ])('%s is %s', (day, words) => {
    expect(relativeDay(day, new Date('2026-05-15T10:00:00Z'))).toBe(words);
  });
});
