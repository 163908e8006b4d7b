import type { ApplicationListItem, ApplicationView, AskedToApply, CoApplicantList } from '@stoep/contracts';
import { aDraftApplication, must, step } from '../../../testing/builders.js';
import { newestMail, tokenIn } from '../../../testing/mailbox.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

/** Applying together: named, asked, consented or taken off; settled before sending; reading and nothing else after it. */
let platform: PlatformUnderTest;
let resident: Visitor;
let neighbour: Visitor;
let caseWorker: Visitor;
let id: string;

const known = 'initiatiefnemer@lindermeer.example';
const path = (rest = '') => `/api/applications/${id}/co-applicants${rest}`;
const view = async (visitor: Visitor) => must(await visitor.get<ApplicationView>(`/api/applications/${id}`), 200);
const name = (email: string) => resident.post<CoApplicantList>(path(), { email });
const token = async (email: string) => tokenIn(await newestMail(platform, email));
const consent = async (visitor: Visitor, email: string) =>
  must(await visitor.post('/api/asked-to-apply/consent', { token: await token(email) }), 200);

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  resident = await platform.as('bewoner');
  neighbour = await platform.as('initiatiefnemer');
  caseWorker = await platform.as('behandelaar');
  id = await aDraftApplication(resident);
});
afterEach(() => platform.stop());

describe('a co-applicant', () => {
  it('is asked by a mail and an answer that do not tell whether the address is known', async () => {
    const first = must(await name(known), 201);
    const second = must(await name('niemand@elders.example'), 201);
    const [one, two] = second.coApplicants;
    expect(first.coApplicants).toEqual([one]);
    expect({ ...one, id: '', email: '' }).toEqual({ ...two, id: '', email: '' });
    const withoutToken = async (email: string) => (await newestMail(platform, email)).text.replace(/#[\w-]{43}/, '#');
    expect(await withoutToken(known)).toBe(await withoutToken('niemand@elders.example'));
    expect((await name(known)).body).toMatchObject({ reason: 'one-co-applicant-for-each-address' });
  });

  it('consents by the link after signing in, then reads and changes nothing, and handles nothing of it', async () => {
    must(await name('behandelaar@lindermeer.example'), 201);
    expect((await caseWorker.get(`/api/applications/${id}`)).status).toBe(403);
    const link = { token: await token('behandelaar@lindermeer.example') };
    expect((await platform.visitor().post('/api/asked-to-apply/look', link)).status).toBe(401);
    expect(must(await caseWorker.post<AskedToApply>('/api/asked-to-apply/look', link), 200)).toMatchObject({
      title: 'Soep op maandag',
      namedByName: 'Anneke Vos',
    });
    must(await caseWorker.post('/api/asked-to-apply/consent', link), 200);
    expect(await view(caseWorker)).toMatchObject({ mayEdit: false, canWithdraw: false });
    expect((await caseWorker.put(`/api/applications/${id}`, { remarks: 'Van mij' })).status).toBe(403);
    expect((await view(resident)).coApplicants).toMatchObject([
      {
        name: 'Marleen de Groot',
        email: null,
        state: 'consented',
        consentedOn: expect.stringMatching(/^\d{4}-/) as unknown,
      },
    ]);
    const { number } = must(await resident.post<{ number: string }>(`/api/applications/${id}/submit`), 200);
    expect((await caseWorker.get(`/api/dossiers/${number}`)).status).toBe(403);
    expect((await caseWorker.post(`/api/dossiers/${number}/take`, { version: 2 })).status).toBe(403);
    await expect(
      platform.db.query('UPDATE application SET case_worker_id = $2 WHERE id = $1', [
        id,
        await personOf('behandelaar'),
      ]),
    ).rejects.toThrow('nobody handles what they apply for along');
    const colleague = await platform.as('behandelaar2');
    await step(colleague, number, 'take');
    const mine = must(await caseWorker.get<ApplicationListItem[]>('/api/my/applications'), 200);
    expect(mine.find((one) => one.id === id)).toMatchObject({ isAlong: true });
    const { initiative } = await view(resident);
    const shown = await platform.visitor().get(`/api/initiatives/${initiative.slug}`);
    expect(JSON.stringify(shown.body)).not.toContain('Marleen');
  });

  it('answers in Mijn as well, and only the person with that address', async () => {
    must(await name(known.toUpperCase()), 201);
    const [asked] = must(await neighbour.get<AskedToApply[]>('/api/my/asked-to-apply'), 200);
    expect((await caseWorker.post(`/api/my/asked-to-apply/${asked?.id}/consent`)).status).toBe(409);
    must(await neighbour.post(`/api/my/asked-to-apply/${asked?.id}/decline`), 200);
    expect((await neighbour.post(`/api/my/asked-to-apply/${asked?.id}/consent`)).body).toMatchObject({
      reason: 'consent-no-longer-asked',
    });
    expect((await view(resident)).coApplicants).toMatchObject([{ state: 'declined', email: known }]);
  });

  it('holds the sending up until everybody said yes or is taken off', async () => {
    must(await name(known), 201);
    must(await name('niemand@elders.example'), 201);
    await consent(neighbour, known);
    expect((await view(resident)).gaps).toEqual(['co-applicant-open']);
    expect(await resident.post(`/api/applications/${id}/submit`)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'co-applicant-open' }] },
    });
    await expect(platform.db.query(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [id])).rejects.toThrow(
      'everybody who is named has consented',
    );
    const open = (await view(resident)).coApplicants.find(({ state }) => state === 'asked');
    must(await resident.delete(path(`/${open?.id}`)), 200);
    must(await resident.post(`/api/applications/${id}/submit`), 200);
    expect((await name('laat@elders.example')).body).toMatchObject({
      reason: 'who-applies-along-is-settled-before-sending',
    });
    await expect(platform.db.query('DELETE FROM co_applicant WHERE application_id = $1', [id])).rejects.toThrow(
      'settled before it is sent',
    );
  });

  it('is offered out of who carries the initiative along', async () => {
    const { initiative } = await view(resident);
    must(await resident.post(`/api/initiatives/${initiative.id}/invitations`, { email: known }), 201);
    must(await neighbour.post('/api/invitations/accept', { token: await token(known) }), 200);
    const named = must(await resident.post<CoApplicantList>(path('/initiators')), 201);
    expect(named.coApplicants).toMatchObject([{ email: known, state: 'asked' }]);
    expect(must(await resident.post<CoApplicantList>(path('/initiators')), 201).coApplicants).toHaveLength(1);
  });
});

describe('naming somebody while it is sent', () => {
  /** @returns how many applications were sent with somebody who never answered. */
  async function race(): Promise<number> {
    const ids = await platform.atOnce(() => Promise.all(Array.from({ length: 12 }, () => aDraftApplication(resident))));
    await platform.atOnce(() =>
      Promise.all(
        ids.flatMap((one) => [
          resident.post(`/api/applications/${one}/submit`),
          resident.post(`/api/applications/${one}/co-applicants`, { email: 'laat@elders.example' }),
        ]),
      ),
    );
    const [row] = await platform.db.query<{ wrong: number }[]>(
      `SELECT count(*)::int AS wrong FROM application JOIN co_applicant ON application_id = application.id WHERE application.state <> 'draft' AND co_applicant.state <> 'consented'`,
    );
    return row?.wrong ?? 0;
  }

  it('never leaves somebody asked on an application that is sent', async () => {
    expect(await race()).toBe(0);
  });

  it('would, without the lock and the constraints', async () => {
    await platform.db.query('DROP TRIGGER who_applies_along_is_settled_before_sending ON co_applicant');
    await platform.db.query('DROP TRIGGER everybody_who_is_named_has_consented ON application');
    rewriteStatements(platform.db, (text) =>
      text.replace(/SELECT 1 (FROM application .*)FOR UPDATE/, 'SELECT 1, pg_sleep(0.2) $1'),
    );
    expect(await race()).toBeGreaterThan(0);
  });
});

async function personOf(account: string): Promise<string> {
  const [row] = await platform.db.query<{ id: string }[]>('SELECT id FROM person WHERE email = $1', [
    `${account}@lindermeer.example`,
  ]);
  return row?.id ?? '';
}
