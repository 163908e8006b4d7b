import type { InitiativeDetail, InvitationList, ReceivedInvitation, SavedInitiative } from '@stoep/contracts';
import { aPlan, must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Carrying an initiative together: asked, consented, left and handed over; and nobody shown before saying yes. */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let plan: SavedInitiative;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
});
afterAll(() => platform.stop());
beforeEach(async () => {
  plan = await aPlan(resident);
});

const known = 'initiatiefnemer@lindermeer.example';
const path = (rest: string) => `/api/initiatives/${plan.id}/${rest}`;
const detail = async (visitor: Visitor) =>
  must(await visitor.get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
const invite = (email: string) => resident.post<InvitationList>(path('invitations'), { email });

async function tokenFor(email: string): Promise<string> {
  const [mail] = await platform.db.query<{ body: string }[]>(
    'SELECT body FROM outbox_mail WHERE recipient = $1 ORDER BY created_at DESC LIMIT 1',
    [email],
  );
  return /#([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? '';
}

async function joined(): Promise<void> {
  must(await invite(known), 201);
  must(await neighbour.post('/api/invitations/accept', { token: await tokenFor(known) }), 200);
}

describe('an invitation', () => {
  it('is answered the same whether the address is known, and shows nobody', async () => {
    const unknown = 'niemand@elders.example';
    const first = must(await invite(known), 201);
    const second = must(await invite(unknown), 201);
    expect(Object.keys(first.invitations[0] ?? {})).toEqual(Object.keys(second.invitations[1] ?? {}));
    const bodies = await platform.db.query<{ body: string }[]>(
      'SELECT body FROM outbox_mail WHERE key LIKE $1 ORDER BY created_at',
      ['invitation:%'],
    );
    const [one, two] = bodies.slice(-2).map(({ body }) => body.replace(/#[\w-]{43}/, '#'));
    expect(one).toBe(two);
    const seen = await detail(platform.visitor());
    expect(seen.initiators.map(({ displayName }) => displayName)).toEqual(['Anneke Vos']);
    expect(JSON.stringify(seen)).not.toContain('Demirci');
    expect(seen.invitations).toEqual([]);
  });

  it('waits in Mijn for who has the address, who may say yes and then edits', async () => {
    must(await neighbour.put(path('support')), 200);
    must(await invite(known.toUpperCase()), 201);
    const waiting = must(await neighbour.get<ReceivedInvitation[]>('/api/my/invitations'), 200);
    const mine = waiting.find(({ slug }) => slug === plan.slug);
    expect(mine).toMatchObject({ title: 'Soep op maandag', invitedByName: 'Anneke Vos' });
    expect((await neighbour.put(`/api/initiatives/${plan.id}`, { title: 'Nog niet' })).status).toBe(403);
    const outsider = await platform.as('auditor');
    expect((await outsider.post(`/api/my/invitations/${mine?.id}/accept`)).status).toBe(409);
    must(await neighbour.post(`/api/my/invitations/${mine?.id}/accept`), 200);
    must(await neighbour.put(`/api/initiatives/${plan.id}`, { title: 'Soep van ons samen' }), 200);
    const seen = await detail(neighbour);
    expect(seen).toMatchObject({ isMine: true, isLead: false, supporters: 0, isSupportedByMe: false });
    expect(seen.initiators.map(({ displayName, isLead }) => [displayName, isLead])).toEqual([
      ['Anneke Vos', true],
      ['Yusuf Demirci', false],
    ]);
    expect((await neighbour.put(path('support'))).body).toMatchObject({ reason: 'own-initiative' });
  });

  it('is looked at and declined by the link alone, once', async () => {
    must(await invite(known), 201);
    const token = await tokenFor(known);
    const visitor = platform.visitor();
    expect(must(await visitor.post('/api/invitations/look', { token }), 200)).toMatchObject({ slug: plan.slug });
    expect((await visitor.post('/api/invitations/accept', { token })).status).toBe(401);
    must(await visitor.post('/api/invitations/decline', { token }), 200);
    expect((await neighbour.post('/api/invitations/accept', { token })).body).toMatchObject({
      reason: 'invitation-no-longer-open',
    });
    expect((await detail(resident)).invitations).toEqual([]);
  });

  it('can be taken back, and there are not too many', async () => {
    for (let n = 0; n < 10; n++) must(await invite(`buur${n}@elders.example`), 201);
    expect((await invite('nog-een@elders.example')).body).toMatchObject({ reason: 'too-many-invitations' });
    expect((await invite('buur1@elders.example')).status).toBe(409);
    const { invitations } = await detail(resident);
    must(await resident.delete(path(`invitations/${invitations[0]?.id}`)), 200);
    must(await invite('nog-een@elders.example'), 201);
  });
});

describe('the group', () => {
  it('can be left, but not by who leads or is the last', async () => {
    expect((await resident.delete(path('initiators/me'))).body).toMatchObject({ reason: 'last-initiator' });
    await joined();
    expect((await resident.delete(path('initiators/me'))).body).toMatchObject({ reason: 'lead-hands-over-first' });
    must(await neighbour.delete(path('initiators/me')), 200);
    expect((await detail(resident)).initiators).toHaveLength(1);
    expect((await neighbour.put(`/api/initiatives/${plan.id}`, { title: 'Weg is weg' })).status).toBe(403);
  });

  it('gets another lead from who leads, out of who consented', async () => {
    await joined();
    const { initiators } = await detail(resident);
    const [lead, other] = initiators.map(({ personId }) => personId);
    expect((await neighbour.post(path('lead'), { personId: other })).status).toBe(403);
    expect((await resident.post(path('lead'), { personId: lead })).status).toBe(400);
    must(await resident.post(path('lead'), { personId: other }), 200);
    expect((await detail(resident)).initiators.map(({ personId }) => personId)).toEqual([other, lead]);
    must(await resident.delete(path('initiators/me')), 200);
    expect((await detail(platform.visitor())).timeline.at(-1)).toMatchObject({ event: 'lead-changed' });
  });
});
