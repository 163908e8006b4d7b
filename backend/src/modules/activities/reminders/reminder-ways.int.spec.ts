import type { ReminderSettings } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { PushServiceOfTest, pushKeys } from '../../../testing/push-service.js';
import { OutboxWorker } from '../../../platform/mail/outbox.worker.js';
import { ReminderJob } from './reminder-job.js';

/** Which way a reminder goes: by mail, to devices, or both. */
let platform: PlatformUnderTest;
let neighbour: Visitor;
let service: PushServiceOfTest;

beforeEach(async () => {
  service = new PushServiceOfTest();
  await service.start();
  platform = await PlatformUnderTest.start({ webPushKeys: pushKeys });
  platform.setTime('2027-02-20T08:00:00Z');
  neighbour = await platform.as('initiatiefnemer');
  const activity = await anActivity(await platform.as('bewoner'));
  must(await neighbour.post(`/api/activity-dates/${activity.dates[0]?.id}/join`, { partySize: 1 }), 200);
});
afterEach(async () => {
  await platform.stop();
  service.stop();
});

const send = () => platform.app.get(OutboxWorker).sendDueMails();
const ways = async (): Promise<string[]> => {
  const rows = await platform.db.query<{ channel: string }[]>(
    `SELECT channel FROM outbox_mail WHERE key LIKE 'reminder:%' AND created_at = '2027-03-01T08:00:00Z'
       AND key LIKE '%:' || (SELECT id FROM participant WHERE person_id = (SELECT id FROM person WHERE email = 'initiatiefnemer@lindermeer.example')) || ':%' ORDER BY channel`,
  );
  return rows.map(({ channel }) => channel);
};
const choose = async (way: string) => must(await neighbour.put<ReminderSettings>('/api/my/reminder-way', { way }), 200);
async function remind(): Promise<void> {
  platform.setTime('2027-03-01T08:00:00Z');
  await platform.app.get(ReminderJob).writeReminders();
}

describe('a reminder', () => {
  it.each([
    ['mail', ['mail']],
    ['push', ['push']],
    ['both', ['mail', 'push']],
  ])('goes by %s when that was chosen', async (way, channels) => {
    await service.aDeviceOf(platform, neighbour);
    expect((await choose(way)).way).toBe(way);
    await remind();
    expect(await ways()).toEqual(channels);
  });

  it('goes by mail after all when there is no device any more', async () => {
    await choose('push');
    await remind();
    expect(await ways()).toEqual(['mail']);
  });

  it('is not sent to a device when somebody thought otherwise meanwhile', async () => {
    await service.aDeviceOf(platform, neighbour);
    await choose('push');
    await remind();
    await choose('mail');
    platform.setTime('2027-03-01T12:00:00Z');
    await send();
    expect(service.received).toEqual([]);
  });

  it('says what, when and where, and leads to the activity', async () => {
    await service.aDeviceOf(platform, neighbour);
    await choose('push');
    await remind();
    platform.setTime('2027-03-01T12:00:00Z');
    await send();
    expect(service.received.map(({ message }) => message)).toMatchObject([
      {
        title: 'Soep op dinsdag',
        body: '02-03-2027 10:00 uur\nHet plein',
        link: expect.stringMatching(/^\/activiteiten\/soep/) as string,
      },
    ]);
  });
});
