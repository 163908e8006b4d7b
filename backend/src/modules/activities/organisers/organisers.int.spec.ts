import type { ActivityView, OrganiserGroup, ReceivedInvitation } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { aNewPerson, newPassword, tokenIn } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Organising an activity together: asked, consented, left and handed over; and nobody shown before saying yes. */
let platform: PlatformUnderTest;
let organiser: Visitor;
let neighbour: Visitor;
let activity: ActivityView;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-02-20T08:00:00Z');
  organiser = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
});
afterAll(() => platform.stop());
beforeEach(async () => {
  activity = await anActivity(organiser);
});

const known = 'initiatiefnemer@lindermeer.example';
const path = (rest: string) => `/api/activities/${activity.id}/${rest}`;
const invite = (email = known) => organiser.post<OrganiserGroup>(path('invitations'), { email });
const view = async (visitor: Visitor) => must(await visitor.get<ActivityView>(`/api/activities/${activity.slug}`), 200);

/** From the mail of the newest invitation: several go to one address at the same moment here. */
async function tokenOf({ invitations }: OrganiserGroup): Promise<string> {
  const mails = await platform.db.query<{ text: string }[]>('SELECT body AS text FROM outbox_mail WHERE key = $1', [
    `organise:${invitations.at(-1)?.id}`,
  ]);
  return tokenIn(mails[0] ?? { text: '' });
}

async function organisesAlong(): Promise<string> {
  const token = await tokenOf(must(await invite(), 201));
  must(await neighbour.post('/api/activity-invitations/accept', { token }), 200);
  const { organisers } = must(await organiser.get<OrganiserGroup>(path('organisers')), 200);
  return organisers.find(({ isLead }) => !isLead)?.personId ?? '';
}

describe('somebody who is asked to organise along', () => {
  it('is shown to nobody before saying yes, and may then do everything', async () => {
    const asked = must(await invite(known.toUpperCase()), 201);
    expect(asked.invitations.map(({ email }) => email)).toEqual([known]);
    expect((await view(platform.visitor())).coOrganiserNames).toEqual([]);
    expect((await neighbour.post(path('end'), { reason: 'Klaar' })).status).toBe(403);

    const [waiting] = must(await neighbour.get<ReceivedInvitation[]>('/api/my/activity-invitations'), 200);
    expect(waiting).toMatchObject({ slug: activity.slug, title: activity.title, invitedByName: 'Anneke Vos' });
    must(await neighbour.post(`/api/my/activity-invitations/${waiting?.id}/accept`), 200);
    expect((await view(platform.visitor())).coOrganiserNames).toHaveLength(1);
    expect((await view(neighbour)).isMine).toBe(true);
    must(await neighbour.get(`/api/activity-dates/${activity.dates[0]?.id}/people`), 200);
  });

  it('says no by the link alone, without an account, and leaves no trace', async () => {
    const token = await tokenOf(must(await invite('niemand@elders.example'), 201));
    const visitor = platform.visitor();
    expect(must(await visitor.post('/api/activity-invitations/look', { token }), 200)).toMatchObject({
      title: activity.title,
    });
    must(await visitor.post('/api/activity-invitations/decline', { token }), 200);
    expect(must(await organiser.get<OrganiserGroup>(path('organisers')), 200).invitations).toEqual([]);
    expect((await neighbour.post('/api/activity-invitations/accept', { token })).body).toMatchObject({
      reason: 'invitation-no-longer-open',
    });
  });

  it('is asked once, and not for what has ended', async () => {
    must(await invite(), 201);
    expect((await invite()).body).toMatchObject({ reason: 'one-invitation-to-organise-for-each-address' });
    must(await organiser.post(path('end'), { reason: 'Klaar' }), 200);
    expect((await invite('nog@elders.example')).body).toMatchObject({ reason: 'activity-not-editable' });
    expect(must(await neighbour.get<ReceivedInvitation[]>('/api/my/activity-invitations'), 200)).toEqual([]);
  });
});

describe('the lead', () => {
  it('cannot leave, but can be handed over to who organises along', async () => {
    expect((await organiser.delete(path('organisers/me'))).body).toMatchObject({ reason: 'last-organiser' });
    const personId = await organisesAlong();
    expect((await organiser.delete(path('organisers/me'))).body).toMatchObject({
      reason: 'organiser-hands-over-first',
    });
    const group = must(await organiser.post<OrganiserGroup>(path('lead'), { personId }), 200);
    expect(group.organisers.map((one) => [one.isLead, one.isMe])).toEqual([
      [true, false],
      [false, true],
    ]);
    must(await organiser.delete(path('organisers/me')), 200);
    expect((await view(organiser)).isMine).toBe(false);
  });

  it('is not handed over by who does not lead, or to a stranger', async () => {
    const personId = await organisesAlong();
    expect((await neighbour.post(path('lead'), { personId })).status).toBe(403);
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect((await organiser.post(path('lead'), { personId: stranger })).body).toMatchObject({
      errors: [{ field: 'personId', reason: 'unknown-choice' }],
    });
  });
});

describe('an organiser who erases their account', () => {
  const erase = (visitor: Visitor) => visitor.post('/api/my/erasure', { currentPassword: newPassword, agrees: true });

  it('first ends what nobody else organises', async () => {
    const leaving = await aNewPerson(platform, 'alleen@voorbeeld.nl', 'Alleen Alberts');
    const alone = await anActivity(leaving);
    expect((await erase(leaving)).body).toMatchObject({ reason: 'activity-still-runs', facts: { title: alone.title } });
    must(await leaving.post(`/api/activities/${alone.id}/end`, { reason: 'Ik verhuis' }), 200);
    must(await erase(leaving), 200);
  });

  it('leaves the lead to who organises along', async () => {
    const leaving = await aNewPerson(platform, 'samen@voorbeeld.nl', 'Samen Smit');
    const shared = await anActivity(leaving);
    const asked = await leaving.post<OrganiserGroup>(`/api/activities/${shared.id}/invitations`, { email: known });
    const token = await tokenOf(must(asked, 201));
    must(await neighbour.post('/api/activity-invitations/accept', { token }), 200);
    must(await leaving.post('/api/activities', { title: 'Nog een concept' }), 201);
    must(await erase(leaving), 200);
    const seen = must(await neighbour.get<ActivityView>(`/api/activities/${shared.slug}`), 200);
    expect(seen).toMatchObject({ isMine: true, coOrganiserNames: [] });
    const drafts = await platform.db.query<unknown[]>(`SELECT 1 FROM activity WHERE title = 'Nog een concept'`);
    expect(drafts).toEqual([]);
  });
});
