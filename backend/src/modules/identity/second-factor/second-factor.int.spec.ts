import type { AccountView, PersonRow, RecoveryCodes, SecondFactorStart, SessionView } from '@stoep/contracts';
import { Secret, TOTP } from 'otpauth';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';
import { rewriteStatements } from '../../../testing/without-guard.js';

let platform: PlatformUnderTest;
let now: number;

beforeEach(async () => {
  platform = await PlatformUnderTest.start();
  setTime(Date.parse('2026-06-01T10:00:00Z'));
});
afterEach(() => platform.stop());

const password = 'welkom-op-de-stoep';
const codeOf = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

function setTime(at: number): void {
  now = at;
  platform.setTime(new Date(at).toISOString());
}

async function setUp(visitor: Visitor): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret, picture } = must(
    await visitor.post<SecondFactorStart>('/api/my/second-factor', { currentPassword: password }),
    201,
  );
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
  const confirmed = await visitor.post<RecoveryCodes>('/api/my/second-factor/confirm', { code: codeOf(secret) });
  const { recoveryCodes } = must(confirmed, 200);
  setTime(now + 60_000);
  return { secret, recoveryCodes };
}

async function halfway(name: string): Promise<Visitor> {
  const visitor = platform.visitor();
  const answer = await visitor.post('/api/sessions', { email: `${name}@lindermeer.example`, password });
  expect(answer).toMatchObject({ status: 201, body: { awaitsSecondFactor: true } });
  return visitor;
}

const give = (visitor: Visitor, code: string) => visitor.post('/api/sessions/second-factor', { code });

describe('a second factor', () => {
  it('is asked for at sign-in once it is set up, and gives a new session', async () => {
    const { secret } = await setUp(await platform.as('behandelaar'));
    const visitor = await halfway('behandelaar');
    expect((await visitor.get('/api/dossiers')).status).toBe(401);
    expect((await visitor.get<SessionView>('/api/sessions/current')).body).toEqual({
      person: null,
      awaitsSecondFactor: true,
    });
    const before = visitor.cookie;
    expect(await give(visitor, '000 000')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'code', reason: 'code-wrong' }] },
    });
    must(await give(visitor, codeOf(secret)), 201);
    expect(visitor.cookie).not.toBe(before);
    expect((await visitor.get('/api/dossiers')).status).toBe(200);
  });

  it('takes codes of one step before and after, and of no other', async () => {
    const { secret } = await setUp(await platform.as('behandelaar'));
    for (const [steps, status] of [
      [-3, 400],
      [3, 400],
      [-1, 201],
      [1, 201],
    ] as const)
      expect((await give(await halfway('behandelaar'), codeOf(secret, now + steps * 30_000))).status).toBe(status);
  });

  it('takes a code once, also when it comes twice at the same moment', async () => {
    const { secret } = await setUp(await platform.as('behandelaar'));
    const both = [await halfway('behandelaar'), await halfway('behandelaar')];
    const answers = await platform.atOnce(() => Promise.all(both.map((visitor) => give(visitor, codeOf(secret)))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await give(await halfway('behandelaar'), codeOf(secret))).status).toBe(400);
  });

  it('would take it twice without the guard in the statement', async () => {
    const { secret } = await setUp(await platform.as('behandelaar'));
    rewriteStatements(platform.db, (statement) => statement.replace('AND last_step < $3', 'AND last_step <= $3'));
    const both = [await halfway('behandelaar'), await halfway('behandelaar')];
    const answers = await platform.atOnce(() => Promise.all(both.map((visitor) => give(visitor, codeOf(secret)))));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  });

  it('can be replaced by a recovery code, once', async () => {
    const { recoveryCodes } = await setUp(await platform.as('behandelaar'));
    expect(new Set(recoveryCodes).size).toBe(8);
    const code = recoveryCodes[0] ?? '';
    const visitor = await halfway('behandelaar');
    must(await give(visitor, code.toUpperCase()), 201);
    expect((await give(await halfway('behandelaar'), code)).status).toBe(400);
    const { secondFactor } = must(await visitor.get<AccountView>('/api/my/account'), 200);
    expect(secondFactor).toEqual({ isOn: true, isRequired: false, recoveryCodesLeft: 7 });
  });

  it('is kept sealed, and its codes as hashes', async () => {
    const { secret, recoveryCodes } = await setUp(await platform.as('behandelaar'));
    const [dump] = await platform.db.query<{ text: string }[]>(
      `SELECT (SELECT string_agg(second_factor::text, ' ') FROM second_factor) || (SELECT string_agg(recovery_code::text, ' ') FROM recovery_code)
         || (SELECT coalesce(string_agg(answer::text, ' '), '') FROM idempotency_key) AS text`,
    );
    const bytes = Buffer.from(secret).toString('hex');
    for (const hidden of [secret, bytes, ...recoveryCodes]) expect(dump?.text).not.toContain(hidden);
  });

  it('signs every other device out when it is set up, and this one stays', async () => {
    const [here, elsewhere] = [await platform.as('behandelaar'), await platform.as('behandelaar')];
    await setUp(here);
    expect((await elsewhere.get('/api/dossiers')).status).toBe(401);
    expect((await here.get('/api/dossiers')).status).toBe(200);
  });

  it('is asked of a session that came about at the same moment without one', async () => {
    const [here, elsewhere] = [await platform.as('behandelaar'), await platform.as('behandelaar')];
    await platform.db.query(
      `CREATE TABLE kept_session AS SELECT * FROM session WHERE person_id = (SELECT id FROM person WHERE email = 'behandelaar@lindermeer.example')`,
    );
    await setUp(here);
    await platform.db.query('INSERT INTO session SELECT * FROM kept_session ON CONFLICT DO NOTHING');
    expect((await elsewhere.get('/api/dossiers')).status).toBe(401);
  });

  it('can be taken away by an administrator when it is lost, with a reason, a log and a mail', async () => {
    const caseWorker = await platform.as('behandelaar');
    await setUp(caseWorker);
    const administrator = await platform.as('beheerder');
    const people = must(await administrator.get<PersonRow[]>('/api/people?q=behandelaar'), 200);
    const person = people[0]!;
    expect(person.hasSecondFactor).toBe(true);
    const reset = (visitor: Visitor, id: string, currentPassword = password) =>
      visitor.post(`/api/people/${id}/second-factor/reset`, { currentPassword, reason: 'Telefoon en codes kwijt.' });
    expect((await reset(caseWorker, person.id)).status).toBe(403);
    expect((await reset(administrator, person.id, 'geraden wachtwoord')).status).toBe(400);
    must(await reset(administrator, person.id), 200);
    expect((await caseWorker.get('/api/dossiers')).status).toBe(401);
    await platform.as('behandelaar');
    expect((await reset(administrator, person.id)).body).toMatchObject({ reason: 'second-factor-is-off' });
    const [log] = await platform.db.query<unknown[]>('SELECT person_id, reason FROM second_factor_reset');
    expect(log).toEqual({ person_id: person.id, reason: 'Telefoon en codes kwijt.' });
    const [mail] = await platform.db.query<{ body: string }[]>(
      `SELECT body FROM outbox_mail WHERE recipient = 'behandelaar@lindermeer.example' AND subject LIKE '%gewist'`,
    );
    expect(mail?.body).toContain('Telefoon en codes kwijt.');
    const me = must(await administrator.get<SessionView>('/api/sessions/current'), 200).person;
    expect((await reset(administrator, me?.id ?? '')).body).toMatchObject({
      reason: 'nobody-resets-their-own-second-factor',
    });
  });

  it('ends with the password and a code, and then the password is enough', async () => {
    const visitor = await platform.as('behandelaar');
    const { secret } = await setUp(visitor);
    const end = (currentPassword: string) =>
      visitor.post('/api/my/second-factor/end', { currentPassword, code: codeOf(secret) });
    expect((await end('niet mijn wachtwoord')).status).toBe(400);
    must(await end(password), 200);
    await platform.as('behandelaar');
  });

  it('is not tried more than five times', async () => {
    await platform.stop();
    platform = await PlatformUnderTest.start({ rateLimitFactor: 1 });
    setTime(now);
    const { secret } = await setUp(await platform.as('behandelaar'));
    const visitor = await halfway('behandelaar');
    for (let number = 0; number < 5; number++) expect((await give(visitor, '000000')).status).toBe(400);
    expect((await give(visitor, codeOf(secret))).status).toBe(429);
  });
});

describe('a municipality that asks it of its staff', () => {
  it('lets who has none do nothing as staff but set it up', async () => {
    const administrator = await platform.as('beheerder');
    const caseWorker = await platform.as('behandelaar');
    const ask = () => administrator.put('/api/staff/second-factor', { isRequired: true });
    expect(await ask()).toMatchObject({ status: 409, body: { reason: 'own-second-factor-first' } });
    await setUp(administrator);
    must(await ask(), 200);
    expect((await administrator.get('/api/people')).status).toBe(200);
    expect((await caseWorker.get('/api/dossiers')).status).toBe(403);
    const { person } = must(await caseWorker.get<SessionView>('/api/sessions/current'), 200);
    expect(person).toMatchObject({ roles: [], mustSetUpSecondFactor: true });
    await setUp(caseWorker);
    expect((await caseWorker.get('/api/dossiers')).status).toBe(200);
    await platform.db.query('UPDATE session SET second_factor_at = NULL');
    expect((await caseWorker.get('/api/dossiers')).status).toBe(401);
  });
});
