import { describeRule } from './describe-rule.js';
import { expand, faultsOf, mostDates } from './expand.js';
import { readRule } from './rule.js';

const reasonsOf = (text: string) => readRule(text).faults.map(({ reason, what }) => `${reason} ${what}`);

describe('readRule', () => {
  it('reads what a neighbourhood needs, with or without its name in front', () => {
    expect(readRule('RRULE:FREQ=MONTHLY;BYDAY=1FR,-1SU;COUNT=10').rule).toMatchObject({
      frequency: 'MONTHLY',
      count: 10,
      byDay: [
        { nth: 1, day: 'FR' },
        { nth: -1, day: 'SU' },
      ],
    });
  });

  it('says everything that is wrong at once', () => {
    expect(reasonsOf('FREQ=SECONDLY;INTERVAL=0;BYHOUR=9;BYDAY=XX;COUNT=2;COUNT=3;UNTIL=soon')).toEqual([
      'rule-part-not-allowed BYHOUR',
      'rule-part-twice COUNT',
      'rule-frequency-not-allowed SECONDLY',
      'rule-number-wrong INTERVAL=0',
      'rule-weekday-wrong XX',
      'rule-until-wrong SOON',
    ]);
  });

  it.each([
    ['FREQ=HOURLY', 'rule-frequency-not-allowed'],
    ['FREQ=YEARLY;BYYEARDAY=100', 'rule-part-not-allowed'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'rule-part-not-allowed'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20260506', 'rule-count-and-until'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'rule-weekday-number-wrong'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'rule-weekday-number-wrong'],
    ['FREQ=YEARLY;BYDAY=2FR;BYMONTHDAY=9', 'rule-weekday-number-wrong'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'rule-month-day-not-weekly'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'rule-position-alone'],
    ['FREQ=DAILY;BYMONTH=13', 'rule-number-wrong'],
    ['FREQ=DAILY;INTERVAL=99999999999', 'rule-number-wrong'],
    ['', 'rule-unreadable'],
  ])('refuses %s', (text, reason) => {
    expect(readRule(text).faults.map((fault) => fault.reason)).toContain(reason);
    expect(readRule(text).rule).toBeNull();
  });
});

describe('a series', () => {
  it('is refused for what is no time, no zone and no date', () => {
    const series = {
      dtstart: '2026-02-30T10:00:00',
      tzid: 'Europe/Nowhere',
      rrule: 'FREQ=DAILY',
      exdate: ['never'],
      rdate: ['2026-05-05'],
    };
    expect(faultsOf(series).map(({ field }) => field)).toEqual(['dtstart', 'tzid', 'exdate', 'rdate']);
  });

  it('never gives more dates than are bearable, and says so', () => {
    const endless = { dtstart: '2026-01-01T10:00:00', tzid: 'UTC', rrule: 'FREQ=DAILY' };
    const { dates, truncated } = expand(endless, { type: 'all' });
    expect([dates.length, truncated]).toEqual([mostDates, true]);
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=4;BYSETPOS=3',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  ])('does not look for ever: %s', (rrule) => {
    const start = Date.now();
    const series = { dtstart: '2026-01-01T10:00:00', tzid: 'Europe/Amsterdam', rrule };
    expect(expand(series, { type: 'first', n: 5 })).toEqual({ dates: [], truncated: false });
    expect(Date.now() - start).toBeLessThan(3_000);
  });
});

describe('describeRule', () => {
  it.each([
    ['FREQ=WEEKLY', 'elke dinsdag om 10:00 uur', 'every Tuesday at 10:00'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU',
      'om de week op dinsdag en donderdag om 10:00 uur',
      'every other week on Tuesday and Thursday at 10:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=1FR;COUNT=6',
      'elke maand op de eerste vrijdag om 10:00 uur, 6 keer',
      'every month on the first Friday at 10:00, 6 times',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'elke maand op de laatste dag om 10:00 uur', 'every month on the last day at 10:00'],
    [
      'FREQ=DAILY;UNTIL=20260703T220000Z',
      'elke dag om 10:00 uur, tot en met 4 juli 2026',
      'every day at 10:00, until 4 July 2026',
    ],
    ['FREQ=YEARLY', 'elk jaar op 5 mei om 10:00 uur', 'every year on 5 May at 10:00'],
  ])('tells %s', (rule, nl, en) => {
    expect([describeRule(rule, '2026-05-05T10:00:00', 'nl'), describeRule(rule, '2026-05-05T10:00:00', 'en')]).toEqual([
      nl,
      en,
    ]);
  });
});
