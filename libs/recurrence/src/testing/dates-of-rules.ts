import { expand, type Series, type Wanted } from '../expand.js';

/** Small facts about rules, each worked out by hand from RFC 5545 and the clock changes of its zone. Run under several zones of the machine. */
interface Fact extends Partial<Series> {
  title: string;
  rrule: string;
  wanted?: Wanted;
  /** Local times; with "=" the instant is checked as well. */
  gives: string[];
}

const all: Wanted = { type: 'all' };
const first = (n: number): Wanted => ({ type: 'first', n });

const facts: Fact[] = [
  {
    title: 'keeps its clock time over the start of summer time',
    dtstart: '2026-03-27T10:00:00',
    rrule: 'FREQ=DAILY;COUNT=4',
    gives: [
      '2026-03-27T10:00:00=2026-03-27T09:00:00Z',
      '2026-03-28T10:00:00=2026-03-28T09:00:00Z',
      '2026-03-29T10:00:00=2026-03-29T08:00:00Z',
      '2026-03-30T10:00:00=2026-03-30T08:00:00Z',
    ],
  },
  {
    title: 'moves a time that does not exist forward, and only that one',
    dtstart: '2026-03-28T02:30:00',
    rrule: 'FREQ=DAILY;COUNT=3',
    gives: [
      '2026-03-28T02:30:00=2026-03-28T01:30:00Z',
      '2026-03-29T03:30:00=2026-03-29T01:30:00Z',
      '2026-03-30T02:30:00=2026-03-30T00:30:00Z',
    ],
  },
  {
    title: 'takes the first of two equal times in autumn',
    dtstart: '2026-10-24T02:30:00',
    rrule: 'FREQ=DAILY;COUNT=3',
    gives: [
      '2026-10-24T02:30:00=2026-10-24T00:30:00Z',
      '2026-10-25T02:30:00=2026-10-25T00:30:00Z',
      '2026-10-26T02:30:00=2026-10-26T01:30:00Z',
    ],
  },
  {
    title: 'skips months without a 31st',
    dtstart: '2026-01-31T19:00:00',
    rrule: 'FREQ=MONTHLY;COUNT=4',
    gives: ['2026-01-31T19:00:00', '2026-03-31T19:00:00', '2026-05-31T19:00:00', '2026-07-31T19:00:00'],
  },
  {
    title: 'finds the last day of each month',
    dtstart: '2027-12-31T12:00:00',
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4',
    gives: ['2027-12-31T12:00:00', '2028-01-31T12:00:00', '2028-02-29T12:00:00', '2028-03-31T12:00:00'],
  },
  {
    title: 'keeps 29 February for leap years',
    dtstart: '2024-02-29T15:00:00',
    rrule: 'FREQ=YEARLY',
    wanted: first(3),
    gives: ['2024-02-29T15:00:00', '2028-02-29T15:00:00', '2032-02-29T15:00:00'],
  },
  {
    title: 'knows that 2100 is no leap year',
    dtstart: '2096-02-29T15:00:00',
    rrule: 'FREQ=YEARLY;COUNT=2',
    gives: ['2096-02-29T15:00:00', '2104-02-29T15:00:00'],
  },
  {
    title: 'takes weeks from Monday when nothing is said',
    dtstart: '2026-05-05T10:00:00',
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4',
    gives: ['2026-05-05T10:00:00', '2026-05-10T10:00:00', '2026-05-19T10:00:00', '2026-05-24T10:00:00'],
  },
  {
    title: 'takes weeks from Sunday when that is said',
    dtstart: '2026-05-05T10:00:00',
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=4;WKST=SU',
    gives: ['2026-05-05T10:00:00', '2026-05-17T10:00:00', '2026-05-19T10:00:00', '2026-05-31T10:00:00'],
  },
  {
    title: 'ends at an UNTIL in UTC, itself included',
    dtstart: '2026-05-05T00:30:00',
    rrule: 'RRULE:FREQ=DAILY;UNTIL=20260506T223000Z',
    gives: ['2026-05-05T00:30:00', '2026-05-06T00:30:00', '2026-05-07T00:30:00'],
  },
  {
    title: 'counts the whole day of an UNTIL without a time',
    dtstart: '2026-05-05T23:00:00',
    rrule: 'FREQ=DAILY;UNTIL=20260506',
    gives: ['2026-05-05T23:00:00', '2026-05-06T23:00:00'],
  },
  {
    title: 'leaves out EXDATE after counting, adds RDATE in its place',
    dtstart: '2026-05-05T10:00:00',
    rrule: 'FREQ=WEEKLY;COUNT=3',
    exdate: ['2026-05-12T10:00:00', '20260519'],
    rdate: ['2026-05-06T20:00:00', '20260505T080000Z'],
    gives: ['2026-05-05T10:00:00', '2026-05-06T20:00:00'],
  },
  {
    title: 'answers what lies between two instants, the second left out',
    dtstart: '1997-09-02T09:00:00',
    rrule: 'FREQ=WEEKLY',
    wanted: { type: 'between', from: '2026-05-05T07:00:00Z', to: '2026-05-19T07:00:00Z' },
    gives: ['2026-05-05T09:00:00', '2026-05-12T09:00:00'],
  },
  {
    title: 'has no dates that cannot be',
    dtstart: '2026-01-01T10:00:00',
    rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    gives: [],
  },
];

/** Describes the facts as tests. @param zone the time zone the machine must be in */
export function describeFacts(zone: string): void {
  describe(`dates of a series, on a machine in ${zone}`, () => {
    it('runs in that zone', () => {
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    });

    it.each(facts.map((fact) => [fact.title, fact] as const))('%s', (_, fact) => {
      const { dtstart = '', rrule, exdate = [], rdate = [], wanted = all, gives } = fact;
      const { dates } = expand({ dtstart, tzid: 'Europe/Amsterdam', rrule, exdate, rdate }, wanted);
      const found = dates.map(({ local, utc }, index) => (gives[index]?.includes('=') ? `${local}=${utc}` : local));
      expect(found).toEqual(gives);
    });
  });
}
