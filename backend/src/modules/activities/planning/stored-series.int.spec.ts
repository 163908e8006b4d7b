import type { PreviewAnswer } from '@stoep/contracts';
import { aNewActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { Horizon } from './horizon.js';

/** What the horizon has put into the database, year after year, is what the preview showed: no date lost or made twice at the seams. */
let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
});
afterAll(() => platform.stop());

interface Rule {
  dtstart: string;
  tzid?: string;
  rrule: string;
  exdate?: string[];
  rdate?: string[];
}

const years = 4;
const yearMs = 365 * 86_400_000;

/** Published just before it begins, and then seen by the horizon as the years go by. @returns the instants stored */
async function storedOf({ tzid = 'Europe/Amsterdam', ...series }: Rule): Promise<string[]> {
  const begin = new Date(`${series.dtstart}Z`).getTime() - 2 * 86_400_000;
  platform.setTime(new Date(begin).toISOString());
  const organiser = await platform.as('bewoner');
  const { id } = await aNewActivity(organiser, { series: { ...series, duration: 60 } });
  await platform.db.query('UPDATE activity SET time_zone = $2 WHERE id = $1', [id, tzid]);
  must(await organiser.post(`/api/activities/${id}/publish`), 200);
  for (let year = 1; year <= years; year++) {
    platform.setTime(new Date(begin + year * yearMs).toISOString());
    await platform.app.get(Horizon).extendAll();
  }
  const rows = await platform.db.query<{ starts_at: Date }[]>(
    'SELECT starts_at FROM occurrence WHERE activity_id = $1 ORDER BY starts_at',
    [id],
  );
  return rows.map((row) => `${row.starts_at.toISOString().slice(0, 19)}Z`);
}

async function shownUntil(end: string, { tzid = 'Europe/Amsterdam', ...series }: Rule): Promise<string[]> {
  const query = { type: 'between', from: '1990-01-01T00:00:00Z', to: end };
  const answer = await platform.visitor().post<PreviewAnswer>('/v1/activiteiten/voorbeeld', { ...series, tzid, query });
  return must(answer, 200).dates.map(({ utc }) => utc);
}

it.each<Rule>([
  { dtstart: '2027-03-02T10:00:00', rrule: 'FREQ=WEEKLY' },
  { dtstart: '2027-03-27T02:30:00', rrule: 'FREQ=DAILY;INTERVAL=2;UNTIL=20280501T000000Z' },
  { dtstart: '2027-10-30T02:30:00', rrule: 'FREQ=WEEKLY;BYDAY=SA,SU;COUNT=150' },
  { dtstart: '2027-01-31T19:30:00', rrule: 'FREQ=MONTHLY' },
  { dtstart: '2028-02-29T12:00:00', rrule: 'FREQ=YEARLY' },
  { dtstart: '2027-01-29T20:00:00', rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
  { dtstart: '2027-03-02T09:00:00', rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', tzid: 'America/New_York' },
  {
    dtstart: '2027-06-01T14:00:00',
    rrule: 'FREQ=MONTHLY;BYDAY=1TU',
    exdate: ['2028-06-06T14:00:00'],
    rdate: ['2028-06-07T16:00:00', '2029-12-24T11:00:00'],
  },
])('%j', async (rule) => {
  const end = new Date(Date.parse(`${rule.dtstart}Z`) + years * yearMs).toISOString();
  const stored = (await storedOf(rule)).filter((at) => at < end);
  expect(stored.length).toBeGreaterThan(0);
  expect(stored).toEqual(await shownUntil(end, rule));
});
