import type { ActivityView, AgendaPage, ModerationCaseView, ModerationQueue, OwnCase } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { aDrawing, getPhoto, sendPhoto } from '../../../testing/photos.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** An activity that somebody reports: a moderator hides it, its organiser appeals, and it comes back as it was. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;
let moderator: Visitor;
let colleague: Visitor;
let activity: ActivityView;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  moderator = await platform.as('moderator');
  colleague = await platform.as('wijkprofessional');
});
afterAll(() => platform.stop());
beforeEach(async () => {
  activity = await anActivity(organiser);
});

async function reported(kind: string, key: string): Promise<ModerationCaseView> {
  must(await neighbour.post('/api/reports', { kind, key, reason: 'insulting', explanation: 'Niet aardig.' }), 202);
  const [row] = await platform.db.query<{ id: string }[]>(
    `SELECT id FROM moderation_case WHERE thing_key = $1 AND decided_at IS NULL`,
    [key],
  );
  return must(await moderator.get<ModerationCaseView>(`/api/moderation/cases/${row?.id}`), 200);
}
const hide = async ({ id, version }: ModerationCaseView) =>
  must(
    await moderator.post(`/api/moderation/cases/${id}/decide`, {
      ...{ version, decision: 'hide', reason: 'insulting', explanation: 'Dit kwetst mensen.' },
    }),
    200,
  );
const inAgenda = async () => {
  const query = 'from=2027-03-01&to=2027-03-07';
  const { items } = must(await platform.visitor().get<AgendaPage>(`/api/activities?${query}`), 200);
  return items.some(({ slug }) => slug === activity.slug);
};

describe('an activity that is reported', () => {
  it('stands in the queue with its page, and is decided on by nobody who organises it', async () => {
    const seen = await reported('activity', activity.id);
    expect(seen).toMatchObject({ kind: 'activity', path: `/activiteiten/${activity.slug}`, mayAskChange: false });
    expect(seen.texts.map(({ text }) => text)).toContain(activity.title);
    const { items } = must(await moderator.get<ModerationQueue>('/api/moderation/cases?part=reported'), 200);
    expect(items.map(({ id }) => id)).toContain(seen.id);
    expect((await organiser.get(`/api/moderation/cases/${seen.id}`)).status).toBe(403);
  });

  it('is hidden everywhere, and comes back with its sign-ups after an appeal', async () => {
    must(await neighbour.post(`/api/activity-dates/${activity.dates[0]?.id}/join`, { partySize: 1 }), 200);
    expect(await inAgenda()).toBe(true);
    const { id } = await reported('activity', activity.id);
    await hide(must(await moderator.get<ModerationCaseView>(`/api/moderation/cases/${id}`), 200));
    expect(await inAgenda()).toBe(false);
    expect(await platform.visitor().get(`/api/activities/${activity.slug}`)).toMatchObject({
      status: 410,
      body: { reason: 'activity-hidden' },
    });
    expect(must(await organiser.get<ActivityView>(`/api/activities/${activity.slug}`), 200).state).toBe('hidden');
    expect((await organiser.put(`/api/activities/${activity.id}`, { title: 'Anders' })).body).toMatchObject({
      reason: 'activity-not-editable',
    });

    const [own] = must(await organiser.get<OwnCase[]>('/api/my/texts'), 200).filter((one) => one.id === id);
    expect(own).toMatchObject({ kind: 'activity', decision: 'hide', path: `/activiteiten/${activity.slug}` });
    must(await organiser.post(`/api/my/texts/${id}/appeal`, { text: 'Dit is een misverstand.' }), 200);
    const { version } = must(await colleague.get<ModerationCaseView>(`/api/moderation/cases/${id}`), 200);
    const granted = { version, outcome: 'granted', explanation: 'U hebt gelijk.' };
    must(await colleague.post(`/api/moderation/cases/${id}/decide-appeal`, granted), 200);
    const back = must(await neighbour.get<ActivityView>(`/api/activities/${activity.slug}`), 200);
    expect([back.state, back.dates[0]?.mine]).toEqual(['published', 'going']);
  });

  it('loses a photo alone when that is what was wrong', async () => {
    const of = `activities/${activity.id}`;
    const sent = await sendPhoto(platform, organiser, of, await aDrawing(200, 100).png().toBuffer());
    const photo = sent.body[0] ?? { id: '' };
    await hide(await reported('activity-photo', photo.id));
    expect((await getPhoto(platform, platform.visitor(), of, photo)).status).toBe(404);
    expect(must(await platform.visitor().get<ActivityView>(`/api/activities/${activity.slug}`), 200).photos).toEqual(
      [],
    );
  });
});
