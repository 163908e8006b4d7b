import type {
  InitiativeDetail,
  InitiativeListItem,
  InitiativePageView,
  InitiativePins,
  SavedInitiative,
  UnansweredList,
} from '@stoep/contracts';
import { aPlan, must, soundPlan } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** From shared to over: running, handing over, joining, what it was called before, what looks like it, and who waits. */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let caseWorker: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  caseWorker = await platform.as('behandelaar');
});
afterAll(() => platform.stop());

const detail = async ({ slug }: { slug: string }, visitor = platform.visitor()) =>
  must(await visitor.get<InitiativeDetail>(`/api/initiatives/${slug}`), 200);

async function anIdea(visitor: Visitor, title: string): Promise<SavedInitiative> {
  const { id } = must(await visitor.post<SavedInitiative>('/api/initiatives', { title, buurtCode: 'BU99000201' }), 201);
  return must(await visitor.post<SavedInitiative>(`/api/initiatives/${id}/publish`, { as: 'idea' }), 200);
}

describe('a plan', () => {
  it('runs without money and ends with what became of it', async () => {
    const plan = await aPlan(resident);
    expect((await resident.post(`/api/initiatives/${plan.id}/finish`, { outcome: 'Te vroeg' })).status).toBe(409);
    must(await resident.post(`/api/initiatives/${plan.id}/start`), 200);
    must(await resident.post(`/api/initiatives/${plan.id}/finish`, { outcome: 'Twintig keer soep gegeten.' }), 200);
    const seen = await detail(plan);
    expect(seen).toMatchObject({ state: 'finished', outcome: 'Twintig keer soep gegeten.' });
    expect(seen.timeline.map(({ event }) => event)).toEqual(['plan', 'running', 'finished']);
  });

  it('keeps the text that people supported', async () => {
    const plan = await aPlan(resident);
    must(await neighbour.put(`/api/initiatives/${plan.id}/support`), 200);
    must(await resident.put(`/api/initiatives/${plan.id}`, { title: 'Soep op dinsdag' }), 200);
    must(await resident.put(`/api/initiatives/${plan.id}`, { title: 'Soep op donderdag' }), 200);
    must(await resident.put(`/api/initiatives/${plan.id}`, { why: `${soundPlan.why} Echt waar.` }), 200);
    const seen = await detail(plan, neighbour);
    expect(seen.versions.map(({ title }) => title)).toEqual(['Soep op maandag', 'Soep op donderdag']);
    expect(seen.supportedAt).not.toBeNull();
    expect(seen.timeline.filter(({ event }) => event === 'text-changed')).toHaveLength(1);
  });

  it('keeps why, what others notice and where it was, too', async () => {
    const plan = await aPlan(resident, { placeName: 'Het Molenplein' });
    const change = {
      why: 'Omdat het nu anders moet.',
      nonParticipantNotice: 'Het is er stiller.',
      placeName: 'De kade',
    };
    for (const [field, value] of Object.entries(change)) {
      must(await neighbour.put(`/api/initiatives/${plan.id}/support`), 200);
      must(await resident.put(`/api/initiatives/${plan.id}`, { [field]: value }), 200);
      must(await neighbour.delete(`/api/initiatives/${plan.id}/support`), 200);
    }
    const { versions } = await detail(plan);
    expect(versions[0]).toMatchObject({
      why: soundPlan.why,
      notice: soundPlan.nonParticipantNotice,
      placeName: 'Het Molenplein',
    });
    expect(versions.at(-1)).toMatchObject({
      why: change.why,
      notice: change.nonParticipantNotice,
      placeName: 'De kade',
    });
  });
});

describe('handing over to the municipality', () => {
  it('is asked by who carries it and decided with a reason by a case worker', async () => {
    const idea = await anIdea(resident, 'Een drempel bij de school');
    const ask = () => resident.post(`/api/initiatives/${idea.id}/handover`, { reason: 'Dit kan alleen de gemeente.' });
    const decide = (visitor: Visitor, decision: string) =>
      visitor.post(`/api/initiatives/${idea.id}/handover/decision`, { decision, reason: 'Daarom zo.' });
    expect((await decide(caseWorker, 'accept')).body).toMatchObject({ reason: 'no-handover-asked' });
    must(await ask(), 200);
    expect((await ask()).body).toMatchObject({ reason: 'one-handover-is-asked-at-a-time' });
    expect((await decide(neighbour, 'accept')).status).toBe(403);
    const waiting = must(await caseWorker.get<UnansweredList>('/api/initiatives/unanswered'), 200);
    expect(waiting.handovers.map(({ slug }) => slug)).toContain(idea.slug);
    must(await decide(caseWorker, 'decline'), 200);
    expect((await detail(idea)).timeline.at(-1)).toMatchObject({ event: 'handover-declined', reason: 'Daarom zo.' });
    must(await ask(), 200);
    must(await decide(caseWorker, 'accept'), 200);
    expect(await detail(idea)).toMatchObject({ state: 'handed-over', outcome: 'Daarom zo.', handover: null });
  });

  it.each([
    [
      'withdrawn',
      async (id: string) => must(await resident.post(`/api/initiatives/${id}/withdraw`, { reason: 'Toch niet.' }), 200),
    ],
    ['running', async (id: string) => must(await resident.post(`/api/initiatives/${id}/start`), 200)],
  ])('lapses when the plan is %s in the meantime, and no late yes brings it back', async (state, moveOn) => {
    const plan = await aPlan(resident, { title: 'Een drempel in de Schoolstraat' });
    must(await resident.post(`/api/initiatives/${plan.id}/handover`, { reason: 'Dit kan alleen de gemeente.' }), 200);
    await moveOn(plan.id);
    const waiting = must(await caseWorker.get<UnansweredList>('/api/initiatives/unanswered'), 200);
    expect(waiting.handovers.map(({ slug }) => slug)).not.toContain(plan.slug);
    const late = { decision: 'accept', reason: 'Wij doen het.' };
    expect((await caseWorker.post(`/api/initiatives/${plan.id}/handover/decision`, late)).body).toMatchObject({
      reason: 'no-handover-asked',
    });
    expect(await detail(plan)).toMatchObject({ state, handover: null });
  });

  it('is refused by the database itself when something moved on with the question still open', async () => {
    const plan = await aPlan(resident, { title: 'Een drempel zonder vraag' });
    must(await resident.post(`/api/initiatives/${plan.id}/handover`, { reason: 'Dit kan alleen de gemeente.' }), 200);
    const set = (state: string) =>
      platform.db.query('UPDATE initiative SET state = $2 WHERE id = $1', [plan.id, state]);
    await expect(set('withdrawn')).rejects.toThrow('a handover is asked of an idea or a plan');
    must(await resident.post(`/api/initiatives/${plan.id}/withdraw`, { reason: 'Toch niet.' }), 200);
    await expect(set('handed-over')).rejects.toThrow('what has ended does not start again');
  });
});

describe('joining', () => {
  async function two(): Promise<[SavedInitiative, SavedInitiative]> {
    return [await anIdea(resident, 'Soep van Anneke'), await anIdea(neighbour, 'Soep van Yusuf')];
  }
  const propose = (visitor: Visitor, from: SavedInitiative, into: string) =>
    visitor.post(`/api/initiatives/${from.id}/merges`, { into, reason: 'Samen is gezelliger.' });

  it('needs both, unites supports without doubles and leads the old address on', async () => {
    const [from, into] = await two();
    const others = await Promise.all(['auditor', 'moderator', 'financien'].map((name) => platform.as(name)));
    for (const other of others) must(await other.put(`/api/initiatives/${from.id}/support`), 200);
    must(await others[0]!.put(`/api/initiatives/${into.id}/support`), 200);
    must(await neighbour.put(`/api/initiatives/${from.id}/support`), 200);
    must(await neighbour.put(`/api/initiatives/${from.id}/follow`), 200);

    must(await propose(resident, from, into.slug), 200);
    expect((await propose(resident, from, into.slug)).body).toMatchObject({ reason: 'one-proposal-to-join-at-a-time' });
    expect((await detail(from)).merges).toEqual([]);
    const [merge] = (await detail(into, neighbour)).merges;
    expect(merge).toMatchObject({ asksMe: true, proposedFor: 'initiator', from: { title: 'Soep van Anneke' } });
    expect((await detail(from, resident)).merges).toMatchObject([{ asksMe: false }]);
    must(await neighbour.post(`/api/initiatives/${into.id}/merges/${merge?.id}/answer`, { answer: 'agree' }), 200);

    expect(await detail(from)).toMatchObject({ state: 'merged', mergedInto: { slug: into.slug } });
    const seen = await detail(into);
    expect(seen).toMatchObject({ supporters: 3, state: 'idea' });
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'merged-in', reason: 'Soep van Anneke' });
    const [row] = await platform.db.query<{ supports: number; followers: number }[]>(
      `SELECT (SELECT count(*) FROM support WHERE initiative_id = $1) AS supports, (SELECT count(*) FROM initiative_follow WHERE initiative_id = $1) AS followers`,
      [into.id],
    );
    expect(row).toEqual({ supports: 3, followers: 2 });
  });

  it('proposed by staff waits for both, and one no is enough', async () => {
    const [from, into] = await two();
    must(await propose(caseWorker, from, into.slug), 200);
    const [merge] = (await detail(from, resident)).merges;
    expect(merge).toMatchObject({ asksMe: true, proposedFor: 'municipality' });
    must(await resident.post(`/api/initiatives/${from.id}/merges/${merge?.id}/answer`, { answer: 'agree' }), 200);
    expect((await detail(from)).state).toBe('idea');
    must(await neighbour.post(`/api/initiatives/${into.id}/merges/${merge?.id}/answer`, { answer: 'decline' }), 200);
    expect(await detail(from)).toMatchObject({ state: 'idea', merges: [] });
    expect(
      (await neighbour.post(`/api/initiatives/${into.id}/merges/${merge?.id}/answer`, { answer: 'agree' })).body,
    ).toMatchObject({ reason: 'merge-no-longer-open' });
  });

  it('lapses when either of the two stops or moves on', async () => {
    const [from, into] = await two();
    must(await propose(resident, from, into.slug), 200);
    const [merge] = (await detail(into, neighbour)).merges;
    must(await resident.post(`/api/initiatives/${from.id}/withdraw`, { reason: 'Toch niet.' }), 200);
    expect((await detail(into, neighbour)).merges).toEqual([]);
    const path = `/api/initiatives/${into.id}/merges/${merge?.id}/answer`;
    expect((await neighbour.post(path, { answer: 'agree' })).body).toMatchObject({ reason: 'merge-no-longer-open' });
    const [other, target] = await two();
    must(await propose(resident, other, target.slug), 200);
    must(await neighbour.post(`/api/initiatives/${target.id}/withdraw`, { reason: 'Toch niet.' }), 200);
    expect((await detail(other, resident)).merges).toEqual([]);
  });

  it('is not for strangers, not with itself and not with what is over', async () => {
    const [from, into] = await two();
    expect((await propose(neighbour, from, into.slug)).status).toBe(403);
    expect((await propose(resident, from, from.slug)).body).toMatchObject({ reason: 'cannot-join-itself' });
    expect((await propose(resident, from, 'bestaat-niet')).status).toBe(400);
    must(await neighbour.post(`/api/initiatives/${into.id}/withdraw`, { reason: 'Toch niet.' }), 200);
    expect((await propose(resident, from, into.slug)).body).toMatchObject({ reason: 'cannot-take-another-in-now' });
  });
});

describe('what looks like it', () => {
  const similar = async (query: string) =>
    must(await platform.visitor().get<InitiativeListItem[]>(`/api/initiatives/similar?${encodeURI(query)}`), 200);

  it('is found by other forms of the word and by a slip of the pen, near by', async () => {
    const idea = await anIdea(resident, 'Schommels voor grote kinderen');
    for (const title of ['Een schommel in het park', 'Schomels voor grote kinderen'])
      expect((await similar(`title=${title}&buurtCode=BU99000201`)).map(({ id }) => id)).toContain(idea.id);
    expect(await similar(`title=Schommels&buurtCode=BU99000201&except=${idea.id}`)).toEqual([]);
    expect(await similar('title=Schommels&buurtCode=BU99000101')).toEqual([]);
    expect(await similar('title=Quantumfysica op zondag&buurtCode=BU99000201')).toEqual([]);
  });
});

describe('answers', () => {
  const firstAnswer = async ({ id }: SavedInitiative) =>
    (
      await platform.db.query<{ at: Date | null }[]>('SELECT first_answer_at AS at FROM initiative WHERE id = $1', [id])
    )[0]?.at;

  it('of the initiator are no answer of the municipality', async () => {
    const idea = await anIdea(resident, 'Ik antwoord mijzelf');
    must(await neighbour.post(`/api/initiatives/${idea.id}/questions`, { text: 'Wanneer begint het?' }), 201);
    const [question] = (await detail(idea, resident)).questions;
    must(await resident.post(`/api/initiatives/${idea.id}/questions/${question?.id}/answer`, { text: 'In mei.' }), 201);
    must(await resident.put(`/api/initiatives/${idea.id}`, soundPlan), 200);
    must(await resident.post(`/api/initiatives/${idea.id}/publish`, { as: 'plan' }), 200);
    must(await resident.post(`/api/initiatives/${idea.id}/start`), 200);
    expect(await firstAnswer(idea)).toBeNull();
  });

  it('to a question and on handing over count when the municipality gives them', async () => {
    const idea = await anIdea(resident, 'De gemeente antwoordt');
    must(await neighbour.post(`/api/initiatives/${idea.id}/questions`, { text: 'Wanneer begint het?' }), 201);
    const [question] = (await detail(idea, caseWorker)).questions;
    must(
      await caseWorker.post(`/api/initiatives/${idea.id}/questions/${question?.id}/answer`, { text: 'In mei.' }),
      201,
    );
    expect(await firstAnswer(idea)).not.toBeNull();
  });

  it('that are late stand on top of the list of staff, until somebody answers', async () => {
    const idea = await anIdea(resident, 'Wie antwoordt mij');
    await platform.db.query(`UPDATE initiative SET published_at = published_at - interval '3000 days' WHERE id = $1`, [
      idea.id,
    ]);
    const list = async () => must(await caseWorker.get<UnansweredList>('/api/initiatives/unanswered'), 200);
    expect((await list()).items[0]).toMatchObject({ slug: idea.slug });
    expect((await list()).items[0]?.daysLeft).toBeLessThan(-2900);
    expect((await resident.get('/api/initiatives/unanswered')).status).toBe(403);
    must(await caseWorker.post(`/api/initiatives/${idea.id}/answer`, { text: 'Sorry dat het lang duurde.' }), 201);
    expect((await list()).items.map(({ slug }) => slug)).not.toContain(idea.slug);
    const seen = await detail(idea);
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'answer', reason: 'Sorry dat het lang duurde.' });
    expect(seen.answerTime.promisedDays).toBe(14);
  });
});

describe('the list', () => {
  it('has an order and a map with the same choice, all pages of it', async () => {
    const path = 'state=idea&order=most-supported';
    const page = must(await platform.visitor().get<InitiativePageView>(`/api/initiatives?${path}`), 200);
    const counts = page.items.map(({ supporters }) => supporters);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const pins = must(await platform.visitor().get<InitiativePins>(`/api/initiatives/pins?${path}`), 200);
    expect(pins.total).toBe(page.total);
    expect(new Set(pins.pins.map(({ state }) => state))).toEqual(new Set(['idea']));
    expect((await platform.visitor().get('/api/initiatives?order=supporters%3BDROP%20TABLE%20person')).status).toBe(
      400,
    );
  });
});
