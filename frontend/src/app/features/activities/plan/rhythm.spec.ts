/** The choices of the form, as rules; and back again. */
import { emptyRhythm, minutesBetween, nthOf, rhythmFaults, rhythmOf, seriesOf, type Rhythmic } from './rhythm';

/** 2 March 2027 is a Tuesday. */
const sound: Rhythmic = { ...emptyRhythm, firstDay: '2027-03-02', fromTime: '10:00', toTime: '11:30' };

describe('a rhythm', () => {
  it.each<[Partial<Rhythmic>, string | null]>([
    [{ rhythm: 'once' }, null],
    [{ rhythm: 'week' }, 'FREQ=WEEKLY'],
    [{ rhythm: 'week', days: ['TH', 'TU'] }, 'FREQ=WEEKLY;BYDAY=TU,TH'],
    [{ rhythm: 'two-weeks', days: ['TU'], ending: 'count', count: '6' }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=6'],
    [{ rhythm: 'month-nth' }, 'FREQ=MONTHLY;BYDAY=1TU'],
    [{ rhythm: 'month-nth', firstDay: '2027-03-30' }, 'FREQ=MONTHLY;BYDAY=-1TU'],
    [{ rhythm: 'month-day' }, 'FREQ=MONTHLY;BYMONTHDAY=2'],
    [{ ending: 'until', until: '2027-07-01' }, 'FREQ=WEEKLY;UNTIL=20270701T235959'],
  ])('%j is %s', (choice, rrule) => expect(seriesOf({ ...sound, ...choice }).rrule).toBe(rrule));

  it('starts on the first chosen weekday', () =>
    expect(seriesOf({ ...sound, days: ['MO', 'FR'] }).dtstart).toBe('2027-03-05T10:00:00'));

  it('has extra dates at their own time, or at the usual one', () => {
    const extra = [
      { day: '2027-07-02', time: '20:00' },
      { day: '2027-07-03', time: '' },
    ];
    expect(seriesOf({ ...sound, extra }).rdate).toEqual(['2027-07-02T20:00:00', '2027-07-03T10:00:00']);
  });

  it('lasts over midnight', () => expect(minutesBetween('22:00', '01:30')).toBe(210));
  it('calls the fifth the last', () => expect([nthOf('2027-03-22'), nthOf('2027-03-29')]).toEqual([4, -1]));

  it('says all that is missing at once', () => {
    const faults = rhythmFaults({
      ...emptyRhythm,
      ending: 'until',
      except: [{ from: '2027-05-02', to: '2027-05-01' }],
    });
    expect(faults.map(({ field }) => field)).toEqual(['firstDay', 'fromTime', 'toTime', 'until', 'except.0']);
    expect(rhythmFaults(sound)).toEqual([]);
  });

  it.each<Partial<Rhythmic>>([
    { rhythm: 'once', extra: [{ day: '2027-07-02', time: '20:00' }] },
    { days: ['TU', 'TH'], ending: 'until', until: '2027-07-01', except: [{ from: '2027-05-01', to: '2027-05-09' }] },
    { rhythm: 'two-weeks', ending: 'count', count: '6' },
    { rhythm: 'month-nth' },
    { rhythm: 'month-day' },
  ])('comes back from its rule: %j', (choice) => {
    const plan = { ...sound, ...choice };
    const { dtstart, duration, rrule = null, rdate = [], exceptPeriods = [] } = seriesOf(plan);
    expect(rhythmOf({ dtstart, duration, rrule, exdate: [], rdate, exceptPeriods })).toEqual(plan);
  });
});
