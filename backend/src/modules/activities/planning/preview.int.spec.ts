import type { PreviewAnswer } from '@stoep/contracts';
import { PlatformUnderTest, type Answer } from '../../../testing/platform-under-test.js';

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
});
afterAll(() => platform.stop());

const series = { dtstart: '2026-10-20T10:00:00', tzid: 'Europe/Amsterdam', rrule: 'RRULE:FREQ=WEEKLY;COUNT=2' };
const preview = (body: object): Promise<Answer<PreviewAnswer>> =>
  platform.visitor().post<PreviewAnswer>('/v1/activiteiten/voorbeeld', body);
const localsOf = ({ body }: Answer<PreviewAnswer>) => body.dates.map(({ local }) => local);

describe('the preview of a series', () => {
  it('tells the dates without an account, a key or an origin, over a change of the clock', async () => {
    const answer = await preview({ ...series, duration: 90 });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      dates: [
        { local: '2026-10-20T10:00:00', utc: '2026-10-20T08:00:00Z', endsUtc: '2026-10-20T09:30:00Z' },
        { local: '2026-10-27T10:00:00', utc: '2026-10-27T09:00:00Z', endsUtc: '2026-10-27T10:30:00Z' },
      ],
      truncated: false,
      words: { nl: 'elke dinsdag om 10:00 uur, 2 keer', en: 'every Tuesday at 10:00, 2 times' },
    });
  });

  it.each([
    ['all', 2],
    [{ type: 'all' }, 2],
    [{ type: 'first', n: 1 }, 1],
    [{ first: 1 }, 1],
    [{ type: 'between', from: '2026-10-20T08:00:00Z', to: '2026-10-27T09:00:00Z' }, 1],
    [{ between: { from: '2026-10-20T08:00:01', to: '2026-11-01' } }, 1],
    [{}, 2],
  ])('takes the question as %j', async (query, count) => {
    expect(localsOf(await preview({ ...series, query }))).toHaveLength(count);
  });

  it('leaves out and adds dates', async () => {
    const answer = await preview({ ...series, exdate: ['2026-10-20T10:00:00'], rdate: ['20261021T100000'] });
    expect(localsOf(answer)).toEqual(['2026-10-21T10:00:00', '2026-10-27T10:00:00']);
  });

  it('refuses what is not allowed with every reason at once', async () => {
    const answer = await preview({
      dtstart: 'soon',
      tzid: 'Mars/Base',
      rrule: 'FREQ=SECONDLY;BYHOUR=9',
      exdate: ['x'],
    });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      errors: [
        { field: 'rrule', reason: 'rule-part-not-allowed' },
        { field: 'rrule', reason: 'rule-frequency-not-allowed' },
        { field: 'dtstart', reason: 'not-a-local-time' },
        { field: 'tzid', reason: 'unknown-time-zone' },
        { field: 'exdate', reason: 'not-a-local-time' },
      ],
    });
  });

  it('says that an endless series goes on', async () => {
    const { body } = await preview({ ...series, rrule: 'FREQ=DAILY' });
    expect([body.dates.length, body.truncated]).toEqual([2000, true]);
  });
});
