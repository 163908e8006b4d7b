import type { MailRow, MailView, PersonRow, SessionView } from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { Clock } from '../../platform/clock.js';
import { Housekeeping } from '../../platform/housekeeping.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

let platform: PlatformUnderTest;
let administrator: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  administrator = await platform.as('beheerder');
});
afterAll(() => platform.stop());

const newcomer = { email: 'Jannie@Voorbeeld.nl', password: 'een lang wachtwoord', displayName: 'Jannie de Boer' };

async function newestMail(to: string): Promise<MailView> {
  const rows = must(await administrator.get<MailRow[]>('/api/mails'), 200);
  const found = rows.find((row) => row.to === to);
  if (!found) throw new Error(`No mail to ${to}`);
  return must(await administrator.get<MailView>(`/api/mails/${found.id}`), 200);
}
const tokenIn = (mail: MailView) => /#([\w-]+)/.exec(mail.text)?.[1] ?? '';

describe('somebody new', () => {
  it('registers, confirms by mail and is signed in', async () => {
    const visitor = platform.visitor();
    must(await visitor.post('/api/registrations', newcomer), 202);
    expect(
      await visitor.post('/api/sessions', newcomer.email ? { email: newcomer.email, password: newcomer.password } : {}),
    ).toMatchObject({ status: 401 });
    must(
      await visitor.post('/api/registrations/confirm', { token: tokenIn(await newestMail('jannie@voorbeeld.nl')) }),
      200,
    );
    expect(must(await visitor.get<SessionView>('/api/sessions/current'), 200).person).toMatchObject({
      displayName: 'Jannie de Boer',
      email: 'jannie@voorbeeld.nl',
      roles: [],
    });
  });

  it('cannot use the link in the mail twice', async () => {
    const visitor = platform.visitor();
    must(await visitor.post('/api/registrations', { ...newcomer, email: 'twee@voorbeeld.nl' }), 202);
    const token = tokenIn(await newestMail('twee@voorbeeld.nl'));
    must(await visitor.post('/api/registrations/confirm', { token }), 200);
    expect(await visitor.post('/api/registrations/confirm', { token })).toMatchObject({
      status: 400,
      body: { reason: 'link-no-longer-works' },
    });
  });

  it('keeps the password they chose when somebody else registers their address too', async () => {
    const visitor = platform.visitor();
    const email = 'eerst@voorbeeld.nl';
    must(await visitor.post('/api/registrations', { ...newcomer, email }), 202);
    const mine = tokenIn(await newestMail(email));
    must(await platform.visitor().post('/api/registrations', { ...newcomer, email, password: 'van een ander' }), 202);
    must(await visitor.post('/api/registrations/confirm', { token: mine }), 200);
    expect((await platform.visitor().post('/api/sessions', { email, password: 'van een ander' })).status).toBe(401);
    expect((await platform.visitor().post('/api/sessions', { email, password: newcomer.password })).status).toBe(201);
  });

  it('hears everything that is wrong with the form at once', async () => {
    const answer = await platform
      .visitor()
      .post('/api/registrations', { email: 'geen adres', password: 'kort', displayName: '' });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errors: [
          { field: 'email', reason: 'not-an-email' },
          { field: 'password', reason: 'password-too-short' },
          { field: 'displayName', reason: 'name-length' },
        ],
      },
    });
  });

  it('cannot make themselves an administrator along the way', async () => {
    const answer = await platform
      .visitor()
      .post('/api/registrations', { ...newcomer, email: 'slim@voorbeeld.nl', roles: [{ role: 'administrator' }] });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'roles', reason: 'unknown-field' }] } });
  });
});

describe('somebody known', () => {
  it('gets the same answers as somebody unknown', async () => {
    const visitor = platform.visitor();
    const known = await visitor.post('/api/registrations', { ...newcomer, email: 'bewoner@lindermeer.example' });
    const unknown = await visitor.post('/api/registrations', { ...newcomer, email: 'nooit-gezien@voorbeeld.nl' });
    expect(known).toMatchObject({ status: unknown.status, body: unknown.body });
    expect((await newestMail('bewoner@lindermeer.example')).subject).toBe('U hebt al een account');
    const wrongPassword = await visitor.post('/api/sessions', {
      email: 'bewoner@lindermeer.example',
      password: 'fout wachtwoord',
    });
    const nobody = await visitor.post('/api/sessions', {
      email: 'niemand@lindermeer.example',
      password: 'fout wachtwoord',
    });
    expect(wrongPassword).toMatchObject({ status: 401, body: nobody.body });
  });

  it('gets a new session id on signing in and loses it on signing out', async () => {
    const resident = await platform.as('bewoner');
    const first = resident.cookie;
    must(
      await resident.post('/api/sessions', { email: 'bewoner@lindermeer.example', password: 'welkom-op-de-stoep' }),
      201,
    );
    expect(resident.cookie).not.toBe(first);
    const second = resident.cookie;
    must(await resident.delete('/api/sessions/current'), 200);
    for (const cookie of [first, second]) {
      const ghost = platform.visitor();
      ghost.cookie = cookie;
      expect((await ghost.get('/api/my/initiatives')).status).toBe(401);
    }
  });

  it('chooses a new password by mail, and every open session ends', async () => {
    const resident = await platform.as('initiatiefnemer');
    const forgetful = platform.visitor();
    must(await forgetful.post('/api/password-resets', { email: 'initiatiefnemer@lindermeer.example' }), 202);
    const token = tokenIn(await newestMail('initiatiefnemer@lindermeer.example'));
    must(await forgetful.post('/api/password-resets/confirm', { token, password: 'iets heel anders' }), 200);
    expect((await resident.get('/api/my/initiatives')).status).toBe(401);
    must(
      await forgetful.post('/api/sessions', {
        email: 'initiatiefnemer@lindermeer.example',
        password: 'iets heel anders',
      }),
      201,
    );
  });

  it('is signed out when the session is past its time, and then it is removed', async () => {
    const resident = await platform.as('auditor');
    platform.setTime(new Date(Date.now() + 31 * 24 * 3_600_000).toISOString());
    expect((await resident.get('/api/dossiers')).status).toBe(401);
    await platform.app.get(Housekeeping).clean();
    const [left] = await platform.db.query<{ count: number }[]>('SELECT count(*) AS count FROM session');
    expect(left).toEqual({ count: 0 });
    platform.app.get(Clock).now = () => new Date();
    administrator = await platform.as('beheerder');
  });

  it('is not let in by a body that is no text', async () => {
    const answer = await platform.visitor().post('/api/sessions', { email: { a: 1 }, password: ['x'] });
    expect(answer).toMatchObject({ status: 401, body: { reason: 'email-or-password-wrong' } });
  });

  it('has a cookie that scripts and other sites cannot use', async () => {
    const answer = await platform
      .visitor()
      .post('/api/sessions', { email: 'bewoner@lindermeer.example', password: 'welkom-op-de-stoep' });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
  });
});

describe('an administrator', () => {
  it('gives staff their roles, which count from the next request on', async () => {
    const resident = await platform.as('bewoner');
    expect((await resident.get('/api/dossiers')).status).toBe(403);
    const [person] = must(await administrator.get<PersonRow[]>('/api/people?q=bewoner@'), 200);
    must(
      await administrator.put(`/api/people/${person?.id}/roles`, { roles: [{ role: 'case-worker', wijkCode: null }] }),
      200,
    );
    expect((await resident.get('/api/dossiers')).status).toBe(200);
    must(await administrator.put(`/api/people/${person?.id}/roles`, { roles: [] }), 200);
    expect((await resident.get('/api/dossiers')).status).toBe(403);
  });

  it('cannot take away their own role', async () => {
    const { person } = must(await administrator.get<SessionView>('/api/sessions/current'), 200);
    expect(await administrator.put(`/api/people/${person?.id}/roles`, { roles: [] })).toMatchObject({
      status: 409,
      body: { reason: 'own-administrator-role' },
    });
  });
});
