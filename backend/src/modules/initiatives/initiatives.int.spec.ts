import type { InitiativeDetail, InitiativeListItem, InitiativePageView, SavedInitiative } from '@stoep/contracts';
import { aPlan, must, soundPlan } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
});
afterAll(() => platform.stop());

const list = async (query = '') =>
  must(await platform.visitor().get<InitiativePageView>(`/api/initiatives${encodeURI(query)}`), 200);

describe('many at once', () => {
  it('who start and save ideas with a place keep nobody waiting for a second connection', async () => {
    const draft = must(await resident.post<SavedInitiative>('/api/initiatives', { title: 'Bankje' }), 201);
    const here = { lon: 5.284, lat: 52.58086 };
    const answers = await Promise.all([
      ...Array.from({ length: 14 }, () => resident.put(`/api/initiatives/${draft.id}`, here)),
      ...Array.from({ length: 12 }, () => neighbour.post('/api/initiatives', { title: 'Bloembak', ...here })),
      platform.visitor().get('/api/initiatives'),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 201)).toEqual([]);
  });
});

describe('a draft', () => {
  it('is kept as it is typed and is seen by its initiator only', async () => {
    const draft = must(await resident.post<SavedInitiative>('/api/initiatives', { title: 'Bankje bij de brug' }), 201);
    must(await resident.put(`/api/initiatives/${draft.id}`, { what: 'Een ba' }), 200);
    const saved = must(
      await resident.put<SavedInitiative>(`/api/initiatives/${draft.id}`, { what: 'Een bankje. 🙂 Café Łódź ß' }),
      200,
    );
    expect(must(await resident.get<InitiativeDetail>(`/api/initiatives/${saved.slug}`), 200)).toMatchObject({
      title: 'Bankje bij de brug',
      what: 'Een bankje. 🙂 Café Łódź ß',
      isMine: true,
    });
    expect((await neighbour.get(`/api/initiatives/${saved.slug}`)).status).toBe(403);
    expect((await platform.visitor().get(`/api/initiatives/${saved.slug}`)).status).toBe(401);
    expect((await neighbour.put(`/api/initiatives/${draft.id}`, { title: 'Van mij' })).status).toBe(403);
    expect((await list('?q=bankje brug')).items.map((item) => item.id)).not.toContain(draft.id);
    expect(must(await resident.get<InitiativeListItem[]>('/api/my/initiatives'), 200)[0]).toMatchObject({
      id: draft.id,
      state: 'draft',
    });
  });

  it('that was changed in another tab is not written over unseen', async () => {
    const draft = must(await resident.post<SavedInitiative>('/api/initiatives', { title: 'Twee tabbladen' }), 201);
    const path = `/api/initiatives/${draft.id}`;
    const first = must(await resident.put<SavedInitiative>(path, { what: 'Links', version: draft.version }), 200);
    expect(await resident.put(path, { what: 'Rechts', version: draft.version })).toMatchObject({
      status: 409,
      body: { reason: 'changed-meanwhile' },
    });
    must(await resident.put(path, { what: 'Rechts', version: first.version }), 200);
  });

  it('needs a title and a place to be an idea, and more to be a plan', async () => {
    const draft = must(await resident.post<SavedInitiative>('/api/initiatives', {}), 201);
    expect(await resident.post(`/api/initiatives/${draft.id}/publish`, { as: 'idea' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'title' }, { field: 'buurtCode' }] },
    });
    must(await resident.put(`/api/initiatives/${draft.id}`, { title: 'Een idee', buurtCode: 'BU99000101' }), 200);
    must(await resident.post(`/api/initiatives/${draft.id}/publish`, { as: 'idea' }), 200);
    const answer = await resident.post<{ errors: { field: string }[] }>(`/api/initiatives/${draft.id}/publish`, {
      as: 'plan',
    });
    expect(answer.body.errors.map((error) => error.field)).toEqual([
      'what',
      'why',
      'category',
      'effects',
      'nonParticipantNotice',
      'touchesPublicSpace',
    ]);
  });

  it('gets its buurt from a point on the map, and none outside the municipality', async () => {
    const inside = must(
      await resident.post<SavedInitiative>('/api/initiatives', { title: 'Op de kaart', lon: 5.284, lat: 52.58086 }),
      201,
    );
    expect(must(await resident.get<InitiativeDetail>(`/api/initiatives/${inside.slug}`), 200).buurtName).toBe(
      'Stationsbuurt',
    );
    expect(await resident.put(`/api/initiatives/${inside.id}`, { lon: 4, lat: 52 })).toMatchObject({
      status: 400,
      body: { errors: [{ reason: 'outside-the-municipality' }] },
    });
  });
});

describe('a published initiative', () => {
  it('is found by area, category, state and a word of its text', async () => {
    const plan = await aPlan(resident, { title: 'Kaasfondue op de kade', buurtCode: 'BU99000101' });
    for (const query of [
      '?q=kaasfondue',
      '?area=BU99000101&category=meet&state=plan',
      '?area=WK990001&q=kade kaasfondue',
    ]) {
      expect((await list(query)).items.map((item) => item.id)).toContain(plan.id);
    }
    expect((await list('?q=kaasfondue&state=idea')).total).toBe(0);
    expect((await list('?area=BU99000102&q=kaasfondue')).total).toBe(0);
  });

  it('comes in pages of twenty that hold everything once', async () => {
    const first = await list();
    const rest = await Promise.all(
      Array.from({ length: Math.ceil(first.total / 20) - 1 }, (_, index) => list(`?page=${index + 2}`)),
    );
    const ids = [first, ...rest].flatMap((page) => page.items.map((item) => item.id));
    expect(new Set(ids).size).toBe(first.total);
    expect(ids.length).toBe(first.total);
  });

  it('is supported once by each neighbour, who can take that back', async () => {
    const plan = await aPlan(resident);
    expect(must(await neighbour.put(`/api/initiatives/${plan.id}/support`), 200)).toEqual({
      supporters: 1,
      isSupportedByMe: true,
    });
    expect(must(await neighbour.put(`/api/initiatives/${plan.id}/support`), 200)).toEqual({
      supporters: 1,
      isSupportedByMe: true,
    });
    expect(must(await neighbour.delete(`/api/initiatives/${plan.id}/support`), 200)).toEqual({
      supporters: 0,
      isSupportedByMe: false,
    });
    expect(must(await neighbour.delete(`/api/initiatives/${plan.id}/support`), 200)).toEqual({
      supporters: 0,
      isSupportedByMe: false,
    });
    expect(await resident.put(`/api/initiatives/${plan.id}/support`)).toMatchObject({
      status: 409,
      body: { reason: 'own-initiative' },
    });
  });

  it('stays whole when it is changed', async () => {
    const plan = await aPlan(resident);
    expect(await resident.put(`/api/initiatives/${plan.id}`, { why: '' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'why', reason: 'required' }] },
    });
    must(await resident.put(`/api/initiatives/${plan.id}`, { why: `${soundPlan.why} Echt.` }), 200);
  });

  it('tells everybody why it was withdrawn', async () => {
    const plan = await aPlan(resident);
    must(await resident.post(`/api/initiatives/${plan.id}/withdraw`, { reason: 'Wij gaan verhuizen.' }), 200);
    const seen = must(await platform.visitor().get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
    expect(seen).toMatchObject({ state: 'withdrawn', outcome: 'Wij gaan verhuizen.' });
    expect((await neighbour.put(`/api/initiatives/${plan.id}/support`)).body).toMatchObject({
      reason: 'not-open-for-support',
    });
  });
});
