import type { ActivityView, ReminderSettings } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { newestMail } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { OutboxWorker } from '../../../platform/mail/outbox.worker.js';
import { ReminderJob } from './reminder-job.js';

/** Tuesday 2 March 2027 at ten in Amsterdam, 9:00 UTC, is the first date; the day before at 9:00 UTC is when one hears of it. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;
let activity: ActivityView;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  activity = await anActivity(organiser);
});
afterEach(() => platform.stop());

interface Row {
  state: string;
  next: Date;
  url: string | null;
  body: string;
}
/** The demo has reminders of its own. */
const reminders = () =>
  platform.db.query<Row[]>(
    `SELECT state, next_attempt_at AS next, unsubscribe_url AS url, body FROM outbox_mail WHERE key LIKE 'reminder:%' AND subject ~ '(Soep op dinsdag|Vroege vogels)' ORDER BY next_attempt_at`,
  );
const states = async () => (await reminders()).map(({ state }) => state);
const join = () => neighbour.post(`/api/activity-dates/${activity.dates[0]?.id}/join`);
const workAt = async (time: string) => {
  platform.setTime(time);
  await platform.app.get(ReminderJob).writeReminders();
  await platform.app.get(OutboxWorker).sendDueMails();
};

describe('a reminder', () => {
  it('goes out a day before, once, however often and by however many it is written', async () => {
    must(await join(), 200);
    await workAt('2027-02-28T08:00:00Z');
    expect(await states()).toEqual([]);
    await workAt('2027-03-01T08:00:00Z');
    expect(await states()).toEqual(['queued']);
    const job = platform.app.get(ReminderJob);
    await platform.atOnce(() => Promise.all([job.writeReminders(), job.writeReminders(), job.writeReminders()]));
    await workAt('2027-03-01T09:00:00Z');
    await workAt('2027-03-01T10:00:00Z');
    expect(await states()).toEqual(['kept']);
    const [mail] = await reminders();
    expect(mail?.body).toContain('02-03-2027 10:00 uur');
    expect(mail?.body).toMatch(/\/activiteiten\/herinneringen#[\w-]{36}\.[\w-]{36}/);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['cancelled', () => organiser.post(`/api/activity-dates/${activity.dates[0]?.id}/cancel`, { reason: 'Ziek.' })],
    ['left', () => neighbour.post(`/api/activity-dates/${activity.dates[0]?.id}/leave`)],
    [
      'moved',
      () => organiser.post(`/api/activity-dates/${activity.dates[0]?.id}/move`, { startsLocal: '2027-03-04T10:00:00' }),
    ],
    ['no longer wanted', () => neighbour.put('/api/my/reminders', { reminder: 'none' })],
  ])('is dropped just before sending when the date was %s', async (_, change) => {
    must(await join(), 200);
    await workAt('2027-03-01T08:00:00Z');
    must((await change()) as { status: number; body: unknown }, 200);
    await workAt('2027-03-01T09:30:00Z');
    expect(await states()).toEqual(['dropped']);
  });

  it('comes again for the new time of a date that was moved', async () => {
    must(await join(), 200);
    await workAt('2027-03-01T09:00:00Z');
    must(
      await organiser.post(`/api/activity-dates/${activity.dates[0]?.id}/move`, { startsLocal: '2027-03-05T10:00:00' }),
      200,
    );
    await workAt('2027-03-04T09:00:00Z');
    expect(await states()).toEqual(['kept', 'kept']);
  });

  it('waits for the morning at night, also when the mail server was away until then', async () => {
    const early = await anActivity(organiser, {
      title: 'Vroege vogels',
      series: { dtstart: '2027-03-02T06:30:00', duration: 60 },
    });
    must(await neighbour.post(`/api/activity-dates/${early.dates[0]?.id}/join`), 200);
    await workAt('2027-03-01T04:00:00Z');
    expect((await reminders()).map(({ next }) => next.toISOString())).toEqual(['2027-03-01T07:00:00.000Z']);
    await workAt('2027-03-01T20:30:00Z');
    expect((await reminders()).map(({ state, next }) => [state, next.toISOString()])).toEqual([
      ['queued', '2027-03-02T07:00:00.000Z'],
    ]);
    await workAt('2027-03-02T07:00:00Z');
    expect(await states()).toEqual(['dropped']);
  });

  it('is not for who signs up on the last day', async () => {
    platform.setTime('2027-03-01T12:00:00Z');
    must(await join(), 200);
    await workAt('2027-03-01T13:00:00Z');
    expect(await states()).toEqual([]);
  });
});

describe('stopping reminders', () => {
  it('works by one click of a mail provider: no cookie, no origin, no key; reading the address changes nothing', async () => {
    must(await join(), 200);
    await workAt('2027-03-01T08:00:00Z');
    const path = new URL((await reminders())[0]?.url ?? '').pathname;
    const shown = await platform.visitor().get(path);
    expect([shown.status, shown.headers['location']]).toEqual([
      303,
      expect.stringMatching(/^\/activiteiten\/herinneringen#/),
    ]);
    expect(must(await neighbour.get<ReminderSettings>('/api/my/reminders'), 200).activities[0]?.reminder).toBeNull();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': '' };
    must(await platform.visitor().call('POST', path, 'List-Unsubscribe=One-Click', headers), 200);
    expect(must(await neighbour.get<ReminderSettings>('/api/my/reminders'), 200)).toEqual({
      reminder: 'day-before',
      way: 'mail',
      activities: [{ id: activity.id, slug: activity.slug, title: activity.title, reminder: 'none' }],
    });
    await workAt('2027-03-01T09:00:00Z');
    expect(await states()).toEqual(['dropped']);

    must(await platform.visitor().post(path.slice(0, path.lastIndexOf('/'))), 200);
    expect((await neighbour.get('/api/my/reminders')).body).toMatchObject({ reminder: 'none' });
    const unknown = '/api/reminder-stops/00000000-0000-4000-8000-000000000000';
    expect(must(await platform.visitor().post(unknown), 200)).toEqual({ accepted: true });
  });

  it('can be chosen apart for one activity, and taken back', async () => {
    must(await join(), 200);
    const own = `/api/my/reminders/${activity.id}`;
    must(await neighbour.put('/api/my/reminders', { reminder: 'none' }), 200);
    must(await neighbour.put(own, { reminder: 'day-before' }), 200);
    await workAt('2027-03-01T09:00:00Z');
    expect(await states()).toEqual(['kept']);
    const after = must(await neighbour.put<ReminderSettings>(own, { reminder: null }), 200);
    expect(after).toMatchObject({ reminder: 'none', activities: [{ reminder: null }] });
    expect((await neighbour.put('/api/my/reminders', { reminder: 'altijd' })).status).toBe(400);
    expect((await neighbour.put('/api/my/reminders/00000000-0000-4000-8000-000000000000', {})).status).toBe(404);
  });
});

describe('news about a date at night', () => {
  const nextAttempt = async () => {
    const [row] = await platform.db.query<{ next: Date }[]>(
      `SELECT next_attempt_at AS next FROM outbox_mail WHERE key LIKE 'cancelled:%' OR key LIKE 'moved:%'`,
    );
    return row?.next.toISOString();
  };
  const first = () => `/api/activity-dates/${activity.dates[0]?.id}`;

  it('waits for the morning when it is not near', async () => {
    must(await join(), 200);
    platform.setTime('2027-02-25T21:30:00Z');
    must(await organiser.post(`${first()}/cancel`, { reason: 'Ziek.' }), 200);
    expect(await nextAttempt()).toBe('2027-02-26T07:00:00.000Z');
    expect((await newestMail(platform, 'initiatiefnemer@lindermeer.example')).text).toContain('Ziek.');
  });

  it('goes out at once when the date is cancelled less than twelve hours ahead, and only then', async () => {
    must(await join(), 200);
    platform.setTime('2027-03-01T22:30:00Z');
    must(await organiser.post(`${first()}/cancel`, { reason: 'Ziek.' }), 200);
    expect(await nextAttempt()).toBe('2027-03-01T22:30:00.000Z');
  });

  it('waits when a date is moved, however near it is', async () => {
    must(await join(), 200);
    platform.setTime('2027-03-01T22:30:00Z');
    must(await organiser.post(`${first()}/move`, { startsLocal: '2027-03-02T15:00:00' }), 200);
    expect(await nextAttempt()).toBe('2027-03-02T07:00:00.000Z');
  });
});
