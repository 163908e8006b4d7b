import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type {
  InitiativeDetail,
  ModerationCaseView,
  OwnCase,
  PhotoView,
  SavedInitiative,
  StateAnswer,
} from '@stoep/contracts';
import sharp from 'sharp';
import { aPlan, must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Everything people write that others read waits when it names somebody: also the small print around an initiative. */
let platform: PlatformUnderTest;
let author: Visitor;
let partner: Visitor;
let caseWorker: Visitor;
let moderator: Visitor;
let plan: SavedInitiative;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  author = await platform.as('bewoner');
  partner = await platform.as('initiatiefnemer');
  caseWorker = await platform.as('behandelaar');
  moderator = await platform.as('moderator');
});
afterAll(() => platform.stop());
beforeEach(async () => {
  plan = await aPlan(author);
});

const named = 'Mevrouw Jansen van de hoek wil dit niet.';
const detail = async (visitor = platform.visitor()) =>
  must(await visitor.get<InitiativeDetail>(`/api/initiatives/${plan.slug}`), 200);
const path = (rest: string) => `/api/initiatives/${plan.id}/${rest}`;

async function letThrough(caseId: string): Promise<void> {
  const { version } = must(await moderator.get<ModerationCaseView>(`/api/moderation/cases/${caseId}`), 200);
  must(await moderator.post(`/api/moderation/cases/${caseId}/decide`, { version, decision: 'show' }), 200);
}

describe('what is public of an initiative', () => {
  it.each([
    ['what others notice', { nonParticipantNotice: named }, 'nonParticipantNotice'],
    ['the name of the place', { placeName: 'Bij mevrouw Jansen thuis' }, 'placeName'],
    [
      'how often people meet',
      { recurring: { meetings: 20, months: 6, rhythm: 'als de heer Jansen kan' } },
      'recurring',
    ],
  ] as const)(
    'waits when %s names somebody, and is shown when a moderator lets it through',
    async (_, change, field) => {
      const before = (await detail())[field];
      const { held } = must(await author.put<SavedInitiative>(`/api/initiatives/${plan.id}`, change), 200);
      expect(held?.words.length).toBeGreaterThan(0);
      expect((await detail())[field]).toEqual(before);
      await letThrough(held?.caseId ?? '');
      expect((await detail())[field]).toEqual((change as Record<string, unknown>)[field]);
    },
  );

  it('may lie at an address', async () => {
    const saved = await author.put<SavedInitiative>(`/api/initiatives/${plan.id}`, { placeName: 'Molenplein 12' });
    expect(must(saved, 200).held).toBeUndefined();
  });
});

describe('the reason of a step', () => {
  const steps: [string, string, (visitor: Visitor) => Promise<StateAnswer>, Partial<InitiativeDetail>][] = [
    [
      'stopping',
      'plan',
      async () => must(await author.post<StateAnswer>(path('withdraw'), { reason: named }), 200),
      { state: 'withdrawn', outcome: named },
    ],
    [
      'what became of it',
      'running',
      async () => {
        must(await author.post(path('start')), 200);
        return must(await author.post<StateAnswer>(path('finish'), { outcome: named }), 200);
      },
      { state: 'finished', outcome: named },
    ],
    [
      'asking the municipality to do it',
      'plan',
      async () => must(await author.post<StateAnswer>(path('handover'), { reason: named }), 200),
      { state: 'plan', handover: expect.objectContaining({ reason: named }) as never },
    ],
    [
      'an answer of the municipality',
      'plan',
      async () => {
        must(await author.post(path('handover'), { reason: 'Dit kan alleen de gemeente.' }), 200);
        const answer = { decision: 'accept', reason: named };
        return must(await caseWorker.post<StateAnswer>(path('handover/decision'), answer), 200);
      },
      { state: 'handed-over', outcome: named },
    ],
  ];

  it.each(steps)(
    'for %s waits with the step, which is taken when a moderator lets it through',
    async (_, state, take, after) => {
      const { held } = await take(author);
      expect(held?.words).toEqual(['Mevrouw Jansen']);
      const waiting = await detail();
      expect(waiting.state).toBe(state);
      expect(JSON.stringify(waiting)).not.toContain('Jansen');
      await letThrough(held?.caseId ?? '');
      expect(await detail(author)).toMatchObject(after);
    },
  );

  it('for joining waits, and the others are asked when it is let through', async () => {
    const other = await aPlan(partner, { title: 'Soep op dinsdag' });
    const proposed = await author.post<StateAnswer>(path('merges'), { into: other.slug, reason: named });
    const { held } = must(proposed, 200);
    const merges = async () => must(await partner.get<InitiativeDetail>(`/api/initiatives/${other.slug}`), 200).merges;
    expect(await merges()).toEqual([]);
    await letThrough(held?.caseId ?? '');
    expect(await merges()).toMatchObject([{ reason: named, proposedFor: 'initiator', asksMe: true }]);
  });

  it('of throwing a draft away is read by nobody, so it goes at once', async () => {
    const draft = must(await author.post<SavedInitiative>('/api/initiatives', { title: 'Nog niet klaar' }), 201);
    const answer = await author.post<SavedInitiative>(`/api/initiatives/${draft.id}/withdraw`, { reason: named });
    expect(must(answer, 200).state).toBe('withdrawn');
  });
});

describe('the description of a photo', () => {
  async function addPhoto(description: string): Promise<PhotoView> {
    const origin = `http://127.0.0.1:${(platform.app.getHttpServer().address() as AddressInfo).port}`;
    const form = new FormData();
    form.set('description', description);
    const drawing = sharp({ create: { width: 600, height: 400, channels: 3, background: '#8a2e10' } });
    form.set('photo', new Blob([await drawing.png().toBuffer()]), 'foto.png');
    const headers = { cookie: author.cookie, origin, 'idempotency-key': randomUUID() };
    const answer = await fetch(`${origin}${path('photos')}`, { method: 'POST', body: form, headers });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as PhotoView[]).at(-1) as PhotoView;
  }

  it('keeps the photo out of sight until a moderator has looked', async () => {
    const photo = await addPhoto('Mevrouw Jansen op haar bankje');
    expect((await detail()).photos).toEqual([]);
    expect((await platform.visitor().get(path(`photos/${photo.id}/480`))).status).toBe(404);
    await letThrough(photo.held?.caseId ?? '');
    expect((await detail()).photos).toMatchObject([{ description: 'Mevrouw Jansen op haar bankje' }]);
  });

  it('without the name shows it at once', async () => {
    const photo = await addPhoto('Mevrouw Jansen op haar bankje');
    must(await author.put(path(`photos/${photo.id}/description`), { description: 'Een bankje in de zon' }), 200);
    expect((await detail()).photos).toMatchObject([{ description: 'Een bankje in de zon' }]);
    const mine = must(await author.get<OwnCase[]>('/api/my/texts'), 200);
    expect(mine.map(({ id }) => id)).not.toContain(photo.held?.caseId);
  });

  it('of before stays while a new one waits', async () => {
    const photo = await addPhoto('Een bankje in de zon');
    const renamed = { description: 'Het bankje van mevrouw Jansen' };
    must(await author.put(path(`photos/${photo.id}/description`), renamed), 200);
    expect((await detail()).photos).toMatchObject([{ description: 'Een bankje in de zon' }]);
  });
});

describe('a text that waits', () => {
  it('goes under the name of who wrote it last, without what somebody else said about it', async () => {
    await platform.db.query(
      `INSERT INTO co_initiator (municipality_id, initiative_id, person_id, since)
       SELECT municipality_id, $1, id, now() FROM person WHERE email = 'initiatiefnemer@lindermeer.example'`,
      [plan.id],
    );
    const reword = async (visitor: Visitor, what: string) =>
      must(await visitor.put<SavedInitiative>(`/api/initiatives/${plan.id}`, { what }), 200).held?.caseId ?? '';
    const id = await reword(author, 'Samen soep eten met mevrouw Jansen van de hoek.');
    must(await author.post(`/api/my/texts/${id}/note`, { text: 'Zij vindt het goed.' }), 200);
    expect(await reword(partner, 'Samen soep eten met de heer Pietersen van de hoek.')).toBe(id);
    const [row] = await platform.db.query<{ email: string; author_note: string | null }[]>(
      `SELECT email, author_note FROM moderation_case JOIN person ON person.id = author_id WHERE moderation_case.id = $1`,
      [id],
    );
    expect(row).toEqual({ email: 'initiatiefnemer@lindermeer.example', author_note: null });
  });
});
