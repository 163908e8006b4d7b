import type { InitiativeDetail, ModerationCaseView, SavedInitiative } from '@stoep/contracts';
import { aPlan, must, soundPlan } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

/** What was hidden stays hidden in the places beside its own page: other pages, earlier texts, addresses, mails. */
let platform: PlatformUnderTest;
let author: Visitor;
let neighbour: Visitor;
let moderator: Visitor;
beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  author = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  moderator = await platform.as('moderator');
});
afterEach(() => platform.stop());

const bad = 'Kwetsend gedoe op het plein';
const detail = async (slug: string, visitor = platform.visitor()) =>
  must(await visitor.get<InitiativeDetail>(`/api/initiatives/${slug}`), 200);

async function decide(kind: string, key: string, decision: 'hide' | 'show'): Promise<void> {
  const [row] = await platform.db.query<{ id: string }[]>(
    'SELECT id FROM moderation_case WHERE kind = $1 AND thing_key = $2 AND decided_at IS NULL',
    [kind, key],
  );
  const path = `/api/moderation/cases/${row?.id}`;
  const { version } = must(await moderator.get<ModerationCaseView>(path), 200);
  const why = decision === 'hide' ? { reason: 'insulting', explanation: 'Dit kwetst mensen.' } : {};
  must(await moderator.post(`${path}/decide`, { version, decision, ...why }), 200);
}

async function hide(kind: string, key: string): Promise<void> {
  must(await platform.visitor().post('/api/reports', { kind, key, reason: 'insulting' }), 202);
  await decide(kind, key, 'hide');
}

const mailsWith = (words: string) =>
  platform.db.query<{ key: string }[]>(
    `SELECT key FROM outbox_mail WHERE body LIKE $1 AND key NOT LIKE 'moderation:%'`,
    [`%${words}%`],
  );

describe('a text that was hidden and written anew', () => {
  it('is read neither in the earlier texts nor in the address', async () => {
    const plan = await aPlan(author, { title: bad });
    must(await neighbour.put(`/api/initiatives/${plan.id}/support`), 200);
    await hide('initiative', plan.id);
    must(await author.put<SavedInitiative>(`/api/initiatives/${plan.id}`, { title: 'Samen op het plein' }), 200);
    await decide('initiative', plan.id, 'show');
    const [row] = await platform.db.query<{ slug: string }[]>('SELECT slug FROM initiative WHERE id = $1', [plan.id]);
    expect(row?.slug).toMatch(/^samen-op-het-plein-/);
    const seen = await detail(row?.slug ?? '');
    expect(seen.versions).toMatchObject([
      { title: '', what: '' },
      { title: 'Samen op het plein', what: soundPlan.what },
    ]);
    expect(JSON.stringify(seen)).not.toContain('Kwetsend');
    expect((await platform.visitor().get(`/api/initiatives/${plan.slug}`)).status).toBe(404);
  });
});

describe('a hidden initiative', () => {
  async function merged(): Promise<[from: SavedInitiative, into: SavedInitiative]> {
    const into = await aPlan(author, { title: bad });
    const from = await aPlan(author, { title: 'Soep van Anneke' });
    must(await author.post(`/api/initiatives/${from.id}/merges`, { into: into.slug, reason: 'Samen is beter.' }), 200);
    return [from, into];
  }

  it('is not named where another went on within it', async () => {
    const [from, into] = await merged();
    expect((await detail(from.slug)).mergedInto).toMatchObject({ title: bad });
    await hide('initiative', into.id);
    expect(JSON.stringify(await detail(from.slug))).not.toContain('Kwetsend');
  });

  it('is not named where it was taken in', async () => {
    const into = await aPlan(author);
    const from = await aPlan(author, { title: bad });
    must(await author.post(`/api/initiatives/${from.id}/merges`, { into: into.slug, reason: 'Samen is beter.' }), 200);
    expect(JSON.stringify(await detail(into.slug))).toContain('Kwetsend');
    await hide('initiative', from.id);
    const { timeline } = await detail(into.slug);
    expect(timeline.at(-1)).toMatchObject({ event: 'merged-in', reason: null });
  });

  it('is offered to nobody: not by an invitation, not by joining', async () => {
    const plan = await aPlan(author, { title: bad });
    const other = await aPlan(neighbour, { title: 'Soep van Yusuf' });
    await hide('initiative', plan.id);
    const invited = await author.post(`/api/initiatives/${plan.id}/invitations`, { email: 'iemand@elders.example' });
    expect(invited.body).toMatchObject({ reason: 'initiative-hidden' });
    for (const [who, from, into] of [
      [author, plan, other],
      [neighbour, other, plan],
    ] as const) {
      const asked = await who.post(`/api/initiatives/${from.id}/merges`, {
        into: into.slug,
        reason: 'Samen is beter.',
      });
      expect(asked.body).toMatchObject({ reason: 'initiative-hidden' });
    }
    expect(await mailsWith(bad)).toEqual([]);
  });

  it('is mailed to no follower when it stops', async () => {
    const plan = await aPlan(author, { title: bad });
    must(await neighbour.put(`/api/initiatives/${plan.id}/follow`), 200);
    await hide('initiative', plan.id);
    must(await author.post(`/api/initiatives/${plan.id}/withdraw`, { reason: 'Dan maar niet.' }), 200);
    expect(await mailsWith(bad)).toEqual([]);
  });
});

describe('a hidden question', () => {
  it('is not answered, so that its text is not mailed either', async () => {
    const plan = await aPlan(author);
    const asked = await neighbour.post<{ id: string }>(`/api/initiatives/${plan.id}/questions`, { text: `${bad}?` });
    const { id } = must(asked, 201);
    await hide('question', id);
    const answer = await author.post(`/api/initiatives/${plan.id}/questions/${id}/answer`, { text: 'Nee hoor.' });
    expect(answer.body).toMatchObject({ reason: 'question-closed' });
  });
});

describe('questions that wait', () => {
  it('count as open ones, so that nobody fills the queue', async () => {
    const plan = await aPlan(author);
    const statuses: number[] = [];
    for (let number = 1; number <= 6; number++)
      statuses.push(
        (await neighbour.post(`/api/initiatives/${plan.id}/questions`, { text: `Vraag ${number} van mevrouw Jansen?` }))
          .status,
      );
    expect(statuses).toEqual([201, 201, 201, 201, 201, 409]);
  });
});
