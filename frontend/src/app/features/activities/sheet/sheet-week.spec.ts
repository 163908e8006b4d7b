/** The weeks of the sheet, as people choose and read them. */
import type { WeekSheetDate } from '@stoep/contracts';
import { sheetDays, spanOf, weekNumber, weeksToChoose } from './sheet-week';

describe('the weeks of the sheet', () => {
  it('are this one and those to come', () => {
    expect(weeksToChoose(undefined, '2026-12-29').slice(0, 2)).toEqual(['2026-W53', '2027-W01']);
    expect(weeksToChoose('2027-W01', '2026-12-29')).toHaveLength(12);
  });

  it('have the one of the address in front, when there is such a week', () => {
    expect(weeksToChoose('2026-W40', '2026-12-29')[0]).toBe('2026-W40');
    expect(weeksToChoose('2027-W53', '2026-12-29')[0]).toBe('2026-W53');
  });

  it('are told by number and by days', () => {
    expect(weekNumber('2027-W09')).toBe(9);
    expect(spanOf('2027-03-29', '2027-04-04', 'nl')).toEqual(['29 maart', '4 april']);
  });

  it('put dates under the day it is in the Netherlands', () => {
    const dates = [{ startsAt: '2027-03-01T23:30:00Z' }, { startsAt: '2027-03-02T10:00:00Z' }] as WeekSheetDate[];
    expect(sheetDays(dates).map(({ day, dates: list }) => [day, list.length])).toEqual([['2027-03-02', 2]]);
  });
});
