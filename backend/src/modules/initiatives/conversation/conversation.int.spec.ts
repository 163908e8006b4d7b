import type { InitiativeDetail, SavedInitiative } from '@stoep/contracts';
import { aPlan, must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Following, news, questions and answers, and who hears of it by mail. */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let caseWorker: Visitor;
let plan: SavedInitiative;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  caseWorker = await platform.as('behandelaar');
});
afterAll(() => platform.stop());
beforeEach(async () => {
  plan = await aPlan(resident);
});

const path = (rest: string) => `/api/initiatives/${plan.id}/${rest}`;
const detail = async (visitor = platform.visitor()) =>
  must(await visitor.get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);

interface MailRow {
  subject: string;
  body: string;
  unsubscribe_url: string | null;
}

/** What this initiative made go out to somebody, oldest first. */
function mailsTo(name: string): Promise<MailRow[]> {
  return platform.db.query<MailRow[]>(
    `SELECT subject, body, unsubscribe_url FROM outbox_mail WHERE recipient = $1 AND body LIKE $2 ORDER BY created_at`,
    [`${name}@lindermeer.example`, `%${plan.slug}%`],
  );
}

describe('who follows', () => {
  it('hears of news, an answer and a change of state, and who did it does not', async () => {
    must(await neighbour.put(path('follow')), 200);
    must(await neighbour.put(path('follow')), 200);
    expect((await detail(neighbour)).isFollowedByMe).toBe(true);
    must(await resident.post(path('news'), { text: 'De pannen zijn binnen.' }), 201);
    must(await caseWorker.post(path('answer'), { text: 'Mooi plan. Wij denken mee.' }), 201);
    must(await resident.post(path('start')), 200);
    const mails = await mailsTo('initiatiefnemer');
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Nieuws over Soep op maandag',
      'Nieuws over Soep op maandag',
      'Soep op maandag: zo staat het ervoor',
    ]);
    expect(mails[0]?.body).toContain('De pannen zijn binnen.');
    expect((await mailsTo('bewoner')).map(({ body }) => /denken mee/.test(body))).toEqual([true]);
  });

  it('stops in one click, without a session, from wherever the mail is read', async () => {
    must(await neighbour.put(path('follow')), 200);
    must(await resident.post(path('news'), { text: 'Eerste bericht.' }), 201);
    const [mail] = await mailsTo('initiatiefnemer');
    const url = new URL(mail?.unsubscribe_url ?? '');
    expect(mail?.body).toContain(url.pathname.split('/').at(-1));
    const answer = await platform.visitor().post(url.pathname, 'List-Unsubscribe=One-Click', {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://mail.example',
      'sec-fetch-site': 'cross-site',
      'idempotency-key': '',
    });
    expect(answer).toMatchObject({ status: 200, body: { isFollowedByMe: false } });
    expect(must(await platform.visitor().post('/api/unsubscribe/onbekend'), 200)).toEqual(answer.body);
    must(await resident.post(path('news'), { text: 'Tweede bericht.' }), 201);
    expect(await mailsTo('initiatiefnemer')).toHaveLength(1);
  });

  it('does not follow what is not shared', async () => {
    plan = must(await resident.post<SavedInitiative>('/api/initiatives', { title: 'Geheim' }), 201);
    expect((await neighbour.put(path('follow'))).status).toBe(404);
    expect((await neighbour.post(path('questions'), { text: 'Wat is dit?' })).status).toBe(404);
  });
});

describe('news', () => {
  it('can be put right for half an hour', async () => {
    const { position } = must(
      await resident.post<{ position: number }>(path('news'), { text: 'Morgen beginen we.' }),
      201,
    );
    must(await resident.put(path(`news/${position}`), { text: 'Morgen beginnen we.' }), 200);
    expect((await detail()).timeline.at(-1)).toMatchObject({
      event: 'update',
      reason: 'Morgen beginnen we.',
      isEdited: true,
    });
    await platform.db.query(`UPDATE initiative_update SET at = at - interval '31 minutes' WHERE initiative_id = $1`, [
      plan.id,
    ]);
    expect((await resident.put(path(`news/${position}`), { text: 'Toch niet.' })).body).toMatchObject({
      reason: 'news-no-longer-editable',
    });
  });

  it('comes from who carries it, with a photo of this initiative or none', async () => {
    expect((await neighbour.post(path('news'), { text: 'Niet van mij' })).status).toBe(403);
    expect(
      (await resident.post(path('news'), { text: 'Met foto', photoId: '00000000-0000-4000-8000-000000000000' })).status,
    ).toBe(400);
  });
});

describe('a question', () => {
  const ask = async (text = 'Mag ik mijn hond meenemen?') =>
    must(await neighbour.post<{ id: string }>(path('questions'), { text }), 201).id;

  it('is read by everybody, mailed to who carries it, and answered once by name', async () => {
    const id = await ask();
    expect((await mailsTo('bewoner')).at(-1)?.subject).toBe('Een vraag over Soep op maandag');
    expect((await neighbour.post(path(`questions/${id}/answer`), { text: 'Ik antwoord mijzelf' })).status).toBe(403);
    must(await resident.post(path(`questions/${id}/answer`), { text: 'Dat mag, aan de lijn.' }), 201);
    expect((await caseWorker.post(path(`questions/${id}/answer`), { text: 'Nog een' })).body).toMatchObject({
      reason: 'question-closed',
    });
    const { questions, firstAnswerAt } = await detail();
    expect(questions).toMatchObject([
      { askedByName: 'Yusuf Demirci', answer: 'Dat mag, aan de lijn.', answeredByName: 'Anneke Vos' },
    ]);
    expect(firstAnswerAt).toBeNull();
    expect((await mailsTo('initiatiefnemer')).at(-1)?.body).toContain('Dat mag, aan de lijn.');
  });

  it('is answered by staff for the municipality', async () => {
    const id = await ask();
    must(await caseWorker.post(path(`questions/${id}/answer`), { text: 'Dat is daar toegestaan.' }), 201);
    expect((await detail()).questions).toMatchObject([{ answer: 'Dat is daar toegestaan.', answeredByName: null }]);
  });

  it('can be taken back by who asked it, and by nobody else', async () => {
    const id = await ask();
    expect((await resident.delete(path(`questions/${id}`))).status).toBe(404);
    must(await neighbour.delete(path(`questions/${id}`)), 200);
    expect((await detail()).questions).toEqual([]);
    expect((await resident.post(path(`questions/${id}/answer`), { text: 'Te laat' })).status).toBe(409);
  });

  it('does not come ten times from one person', async () => {
    for (let n = 0; n < 5; n++) await ask(`Vraag nummer ${n}?`);
    expect((await neighbour.post(path('questions'), { text: 'En nog een?' })).body).toMatchObject({
      reason: 'too-many-questions',
    });
  });
});
