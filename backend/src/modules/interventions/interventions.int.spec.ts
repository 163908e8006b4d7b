import type { InitiativeDetail, InterventionFile, InterventionListItem, InterventionView } from '@stoep/contracts';
import type { SavedInitiative, SavedIntervention, SaveInterventionRequest } from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

/** The catalogue: read by everybody, written by the administrator, and initiatives that start from an entry. */
let platform: PlatformUnderTest;
let administrator: Visitor;
let resident: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  administrator = await platform.as('beheerder');
  resident = await platform.as('bewoner');
});
afterAll(() => platform.stop());

const file = async (slug: string) =>
  must(await administrator.get<InterventionFile>(`/api/intervention-files/${slug}`), 200);

/** What the form sends: the entry as it was read. */
function requestOf(entry: InterventionFile, change: Partial<SaveInterventionRequest> = {}): Record<string, unknown> {
  const { id: _id, slug: _slug, linkCheckedAt: _at, linkFailsSince: _since, linkFault: _fault, ...rest } = entry;
  return { ...rest, ...change };
}

const save = (slug: string, body: Record<string, unknown>) =>
  administrator.put<SavedIntervention>(`/api/intervention-files/${slug}`, body);

describe('the catalogue', () => {
  it('is read by everybody, with who started from an entry', async () => {
    const list = must(await platform.visitor().get<InterventionListItem[]>('/api/interventions'), 200);
    expect(list).toHaveLength(5);
    expect(list.find(({ slug }) => slug === 'koffie-aan-de-kade')).toMatchObject({ startedHere: 1 });
    const one = must(await platform.visitor().get<InterventionView>('/api/interventions/beweegtuin-voor-ouderen'), 200);
    expect(one).toMatchObject({ needsPlace: true, neededAdvices: ['physical', 'social'], proof: 'well-described' });
    expect(one.startedHere.map(({ title }) => title)).toEqual(['Beweegtuin bij de molen']);
    expect((await platform.visitor().get('/api/interventions/bestaat-niet')).status).toBe(404);
  });

  it('begins hidden, says at once what is missing, and is then shown', async () => {
    const { slug } = must(
      await administrator.post<SavedIntervention>('/api/intervention-files', { title: 'Samen zingen' }),
      201,
    );
    expect((await platform.visitor().get(`/api/interventions/${slug}`)).status).toBe(404);
    const empty = await file(slug);
    expect((await save(slug, requestOf(empty, { state: 'published', proof: 'well-described' }))).body).toMatchObject({
      errors: [
        { field: 'summary', reason: 'required' },
        { field: 'about', reason: 'required' },
        { field: 'targetGroup', reason: 'required' },
        { field: 'effects', reason: 'required' },
        { field: 'link', reason: 'proof-without-source' },
      ],
    });
    const filled = { summary: 'Zingen.', about: 'Elke week zingen.', targetGroup: 'Wie zingt', effects: ['take-part'] };
    must(await save(slug, { ...requestOf(empty, { state: 'published' }), ...filled }), 200);
    expect((await platform.visitor().get(`/api/interventions/${slug}`)).status).toBe(200);
    must(await save(slug, { ...requestOf(await file(slug)), state: 'hidden' }), 200);
    expect((await platform.visitor().get(`/api/interventions/${slug}`)).status).toBe(404);
  });

  it('keeps the change of the first of two, and tells the second', async () => {
    const before = await file('goldensports-65-plus');
    must(await save('goldensports-65-plus', requestOf(before, { summary: 'Eerst' })), 200);
    expect((await save('goldensports-65-plus', requestOf(before, { summary: 'Daarna' }))).body).toMatchObject({
      status: 409,
      reason: 'changed-meanwhile',
    });
    expect((await file('goldensports-65-plus')).summary).toBe('Eerst');
  });

  it('takes no rule that the form for planning cannot show, and no link that is none', async () => {
    const before = await file('resto-vanharte');
    const series = { ...before.series, rrule: 'FREQ=SECONDLY' };
    const answer = await administrator.put<{ errors: unknown[] }>('/api/intervention-files/resto-vanharte', {
      ...requestOf(before),
      series,
      link: 'javascript:alert(1)',
    });
    expect(answer.body.errors).toContainEqual({ field: 'series.rrule', reason: 'rule-unreadable' });
    expect(answer.body.errors).toContainEqual({ field: 'link', reason: 'not-a-link' });
  });

  it('is shown whole or not at all, whatever the code does', async () => {
    await expect(
      platform.db.query(`UPDATE intervention SET about = '' WHERE municipality_id = 1 AND slug = 'resto-vanharte'`),
    ).rejects.toMatchObject({ constraint: 'what_is_recommended_is_described' });
    await expect(
      platform.db.query(`UPDATE intervention SET link = '' WHERE municipality_id = 1 AND slug = 'resto-vanharte'`),
    ).rejects.toMatchObject({ constraint: 'proof_from_elsewhere_has_its_source' });
  });
});

describe('an initiative', () => {
  it('keeps the credit of the entry it started from', async () => {
    const content = { title: 'Samen eten in de Korenstraat', intervention: 'resto-vanharte', buurtCode: 'BU99000201' };
    const draft = must(await resident.post<SavedInitiative>('/api/initiatives', content), 201);
    must(await resident.post(`/api/initiatives/${draft.id}/publish`, { as: 'idea' }), 200);
    const page = must(await platform.visitor().get<InitiativeDetail>(`/api/initiatives/${draft.slug}`), 200);
    expect(page.startedFrom).toEqual({
      slug: 'resto-vanharte',
      title: 'Resto VanHarte',
      isShown: true,
      hasSeries: true,
    });
    const { startedHere } = must(await resident.get<InterventionView>('/api/interventions/resto-vanharte'), 200);
    expect(startedHere).toMatchObject([{ slug: draft.slug, state: 'idea' }]);
    await expect(
      platform.db.query('UPDATE initiative SET intervention_id = NULL WHERE municipality_id = 1 AND id = $1', [
        draft.id,
      ]),
    ).rejects.toThrow('does not change');
  });

  it('does not start from what is not there', async () => {
    expect(
      (await resident.post('/api/initiatives', { title: 'Iets', intervention: 'bestaat-niet' })).body,
    ).toMatchObject({
      errors: [{ field: 'intervention', reason: 'unknown-intervention' }],
    });
  });
});
