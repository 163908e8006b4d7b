import { daysOfIsoWeek, isoWeekOf } from './iso-week.js';

describe('a week as people number it', () => {
  it.each([
    ['2027-03-01', '2027-W09'],
    ['2027-03-07', '2027-W09'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
  ])('has the day %s in %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
    expect(daysOfIsoWeek(week)).toContain(day);
  });

  it('runs from Monday, over the change of the clock', () =>
    expect(daysOfIsoWeek('2027-W12')).toEqual([
      ...['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25', '2027-03-26', '2027-03-27', '2027-03-28'],
    ]));

  it.each(['2027-W53', '2027-W00', '2027-W54', '2027-10', '', '2027-W1', '9999-W52'])('is not %j', (week) =>
    expect(daysOfIsoWeek(week)).toBeNull(),
  );
});
