import type { InitiativeDetail, ModerationCaseView, ModerationQueue, OwnCase, SavedInitiative } from '@stoep/contracts';
import { aPlan, must, soundPlan } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';
import { rewriteStatements } from '../../testing/without-guard.js';

/** Reports, texts that wait, decisions and appeals, by HTTP on a database of its own. */
let platform: PlatformUnderTest;
let author: Visitor;
let neighbour: Visitor;
let moderator: Visitor;
let colleague: Visitor;
beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  author = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  moderator = await platform.as('moderator');
  colleague = await platform.as('wijkprofessional');
});
afterEach(() => platform.stop());

const named = 'Elke week soep met mevrouw Jansen van de hoek.';
const detail = async (slug: string, visitor = platform.visitor()) =>
  visitor.get<InitiativeDetail>(`/api/initiatives/${slug}`);
const queue = async (part: string, visitor = moderator) =>
  must(await visitor.get<ModerationQueue>(`/api/moderation/cases?part=${part}`), 200);
const open = async (id: string, visitor = moderator) =>
  must(await visitor.get<ModerationCaseView>(`/api/moderation/cases/${id}`), 200);

async function report(plan: SavedInitiative, visitor = neighbour): Promise<string> {
  must(
    await visitor.post('/api/reports', {
      kind: 'initiative',
      key: plan.id,
      reason: 'insulting',
      explanation: 'Niet aardig.',
    }),
    202,
  );
  const [row] = await platform.db.query<{ id: string }[]>(
    `SELECT id FROM moderation_case WHERE thing_key = $1 AND cause = 'report' AND decided_at IS NULL`,
    [plan.id],
  );
  return row?.id ?? '';
}

async function decide(id: string, decision: string, visitor = moderator, rest: object = {}) {
  const { version } = await open(id);
  const why = decision === 'show' ? {} : { reason: 'insulting', explanation: 'Dit kwetst mensen.' };
  return visitor.post(`/api/moderation/cases/${id}/decide`, { version, decision, ...why, ...rest });
}

describe('a report', () => {
  it('counts once for each person, and answers everybody alike', async () => {
    const plan = await aPlan(author);
    const id = await report(plan);
    await report(plan);
    await report(plan, platform.visitor());
    await report(plan, platform.visitor());
    expect(await open(id)).toMatchObject({
      reports: 2,
      cause: 'report',
      texts: [{ text: plan.slug ? soundPlan.title : '' }, {}, {}, {}, {}],
    });
    const unknown = { kind: 'photo', key: '00000000-0000-4000-8000-000000000000', reason: 'something-else' };
    expect(must(await platform.visitor().post('/api/reports', unknown), 202)).toEqual({ isReceived: true });
  });

  it('can hide it, and then it is nowhere but for who carries it', async () => {
    const plan = await aPlan(author);
    const id = await report(plan);
    must(await decide(id, 'hide'), 200);
    expect(await detail(plan.slug)).toMatchObject({
      status: 410,
      body: { reason: 'initiative-hidden', facts: { why: 'insulting' } },
    });
    expect((await detail(plan.slug, author)).body).toMatchObject({ hiddenReason: 'insulting' });
    const list = must(await neighbour.get<{ items: { id: string }[] }>('/api/initiatives'), 200);
    expect(list.items.filter((item) => item.id === plan.id)).toEqual([]);
    expect((await neighbour.put(`/api/initiatives/${plan.id}/support`)).body).toMatchObject({
      reason: 'initiative-hidden',
    });
    const mine = must(await author.get<OwnCase[]>('/api/my/texts'), 200);
    expect(mine.find((one) => one.id === id)).toMatchObject({
      decision: 'hide',
      mayAppeal: true,
      decisionExplanation: 'Dit kwetst mensen.',
    });
    const mails = await platform.db.query<{ body: string }[]>(
      `SELECT body FROM outbox_mail WHERE key LIKE 'moderation:%'`,
    );
    expect(mails[0]?.body).toContain('zes weken');
  });

  it('is not decided on by who wrote it or by who made it', async () => {
    const own = await aPlan(moderator);
    const id = await report(own);
    expect((await colleague.get(`/api/moderation/cases/${id}`)).status).toBe(200);
    expect((await moderator.get(`/api/moderation/cases/${id}`)).status).toBe(403);
    const plan = await aPlan(author);
    const reported = await report(plan, moderator);
    expect((await decide(reported, 'hide')).body).toMatchObject({ reason: 'who-reported-it-does-not-decide' });
    const update = `UPDATE moderation_case SET decision = 'show', decided_at = now(), decided_by = (SELECT id FROM person WHERE municipality_id = 1 AND email = $2) WHERE id = $1`;
    await expect(platform.db.query(update, [reported, 'moderator@lindermeer.example'])).rejects.toThrow(
      'who reported it',
    );
    await expect(platform.db.query(update, [id, 'moderator@lindermeer.example'])).rejects.toThrow('nobody_moderates');
  });

  it('needs a reason and an explanation to hide, all wrong fields at once', async () => {
    const id = await report(await aPlan(author));
    const answer = await decide(id, 'hide', moderator, { reason: undefined, explanation: '' });
    expect(answer.body).toMatchObject({ errors: [{ field: 'reason' }, { field: 'explanation' }] });
  });

  it('can be out of sight while a moderator thinks', async () => {
    const plan = await aPlan(author);
    const id = await report(plan);
    const { version } = await open(id);
    must(await moderator.post(`/api/moderation/cases/${id}/pause`, { version }), 200);
    expect((await detail(plan.slug)).status).toBe(410);
    must(await decide(id, 'show'), 200);
    expect((await detail(plan.slug)).status).toBe(200);
  });
});

describe('an appeal', () => {
  it('is decided by another moderator, once', async () => {
    const plan = await aPlan(author);
    const id = await report(plan);
    must(await decide(id, 'hide'), 200);
    must(await author.post(`/api/my/texts/${id}/appeal`, { text: 'Het was een grap.' }), 200);
    expect((await author.post(`/api/my/texts/${id}/appeal`, { text: 'Nog een keer.' })).body).toMatchObject({
      reason: 'appealed-before',
    });
    const { version } = await open(id);
    const answer = { version, outcome: 'granted', explanation: 'U hebt gelijk.' };
    expect((await moderator.post(`/api/moderation/cases/${id}/decide-appeal`, answer)).body).toMatchObject({
      reason: 'another-moderator-decides-an-appeal',
    });
    must(await colleague.post(`/api/moderation/cases/${id}/decide-appeal`, answer), 200);
    expect((await detail(plan.slug)).status).toBe(200);
    expect(must(await author.get<OwnCase>(`/api/my/texts/${id}`), 200)).toMatchObject({ appealOutcome: 'granted' });
  });

  it('comes within six weeks', async () => {
    const id = await report(await aPlan(author));
    must(await decide(id, 'hide'), 200);
    await platform.db.query(`UPDATE moderation_case SET decided_at = decided_at - interval '43 days' WHERE id = $1`, [
      id,
    ]);
    expect((await author.post(`/api/my/texts/${id}/appeal`, { text: 'Te laat?' })).body).toMatchObject({
      reason: 'appeal-too-late',
    });
  });
});

describe('a text with names', () => {
  it('holds an idea until a moderator shows it', async () => {
    const draft = must(await author.post<SavedInitiative>('/api/initiatives', { ...soundPlan, what: named }), 201);
    const { held, state } = must(
      await author.post<SavedInitiative>(`/api/initiatives/${draft.id}/publish`, { as: 'plan' }),
      200,
    );
    expect({ state, words: held?.words }).toEqual({ state: 'draft', words: ['mevrouw Jansen'] });
    expect((await queue('held')).items.map((item) => item.id)).toContain(held?.caseId);
    must(await author.post(`/api/my/texts/${held?.caseId}/note`, { text: 'Zo heet de bakker.' }), 200);
    must(await decide(held?.caseId ?? '', 'show'), 200);
    expect((await detail(draft.slug)).body).toMatchObject({ state: 'plan', what: named });
  });

  it('is taken back when the author changes it', async () => {
    const draft = must(await author.post<SavedInitiative>('/api/initiatives', { ...soundPlan, what: named }), 201);
    const { held } = must(
      await author.post<SavedInitiative>(`/api/initiatives/${draft.id}/publish`, { as: 'plan' }),
      200,
    );
    must(await author.put(`/api/initiatives/${draft.id}`, { what: soundPlan.what }), 200);
    const published = must(
      await author.post<SavedInitiative>(`/api/initiatives/${draft.id}/publish`, { as: 'plan' }),
      200,
    );
    expect(published).toMatchObject({ state: 'plan' });
    expect(await open(held?.caseId ?? '')).toMatchObject({ decision: 'taken-back' });
  });

  it('leaves the old text of something public, until it is let through', async () => {
    const plan = await aPlan(author);
    const { held } = must(await author.put<SavedInitiative>(`/api/initiatives/${plan.id}`, { what: named }), 200);
    expect((await detail(plan.slug)).body.what).toBe(soundPlan.what);
    must(await decide(held?.caseId ?? '', 'show'), 200);
    expect((await detail(plan.slug)).body.what).toBe(named);
  });

  it('holds questions, answers and news, which can be changed at once', async () => {
    const plan = await aPlan(author);
    const path = `/api/initiatives/${plan.id}`;
    const asked = must(
      await neighbour.post<SavedInitiative>(`${path}/questions`, { text: 'Komt Piet Jansen ook?' }),
      201,
    );
    expect((await detail(plan.slug)).body.questions).toEqual([]);
    must(await neighbour.put(`/api/my/texts/${asked.held?.caseId}`, { text: 'Komt de buurman ook?' }), 200);
    expect((await detail(plan.slug)).body.questions).toMatchObject([{ text: 'Komt de buurman ook?' }]);
    const answer = await author.post<SavedInitiative>(`${path}/questions/${asked.id}/answer`, {
      text: 'Vraag Piet Jansen zelf.',
    });
    must(await decide(must(answer, 201).held?.caseId ?? '', 'show'), 200);
    expect((await detail(plan.slug)).body.questions).toMatchObject([{ answer: 'Vraag Piet Jansen zelf.' }]);
    const news = must(await author.post<SavedInitiative>(`${path}/news`, { text: 'Bel 06-12345678.' }), 201);
    must(await decide(news.held?.caseId ?? '', 'show'), 200);
    expect((await detail(plan.slug)).body.timeline.at(-1)).toMatchObject({ reason: 'Bel 06-12345678.' });
  });

  it('may name its author', async () => {
    const plan = await aPlan(author, { what: 'Anneke Vos kookt elke maandag soep voor de buurt.' });
    expect(plan).toMatchObject({ state: 'plan' });
  });
});

describe('two moderators who decide at once', () => {
  async function race(): Promise<number> {
    const id = await report(await aPlan(author));
    const answers = await platform.atOnce(() =>
      Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          decide(id, index % 2 ? 'hide' : 'show', index % 2 ? moderator : colleague),
        ),
      ),
    );
    return answers.filter(({ status }) => status === 200).length;
  }

  it('are answered as one decision', async () => expect(await race()).toBe(1));

  it('would be more without the condition and the index', async () => {
    await platform.db.query('DROP INDEX a_case_is_decided_once');
    await platform.db.query('ALTER TABLE moderation_log DROP CONSTRAINT moderation_log_pkey');
    rewriteStatements(platform.db, (text) =>
      text.startsWith('UPDATE moderation_case SET decision')
        ? text.replace(/AND version = \$3 AND decided_at IS NULL/, 'AND $3::int > 0')
        : text.replace('SELECT * FROM moderation_case', 'SELECT pg_sleep(0.2), moderation_case.* FROM moderation_case'),
    );
    expect(await race()).toBeGreaterThan(1);
  });
});

describe('the log', () => {
  it('is only added to, and counted in public', async () => {
    await expect(platform.db.query('DELETE FROM moderation_log')).rejects.toThrow('never changed');
    const months = must(await platform.visitor().get<{ reported: number }[]>('/api/moderation/figures'), 200);
    expect(months.length).toBeGreaterThan(0);
  });
});
