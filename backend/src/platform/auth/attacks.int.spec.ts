import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { SessionView } from '@stoep/contracts';
import { must } from '../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

/**
 * One test for each known way to get in or to act for somebody else. Enumeration by answer or by work is in
 * equal-work.int.spec.ts, a forged X-Forwarded-For in attempt-limits.int.spec.ts.
 */
let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const credentials = { email: 'bewoner@lindermeer.example', password: 'welkom-op-de-stoep' };
const whoIs = async (visitor: Visitor) => (await visitor.get<SessionView>('/api/sessions/current')).body.person;

/** Sends bytes as they are, which no client library would. */
function raw(lines: string[], body = ''): Promise<string> {
  const { port } = platform.app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`));
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('session fixation', () => {
  it('fails: a session id that was planted never becomes somebody’s session', async () => {
    const attacker = await platform.as('auditor');
    const planted = attacker.cookie;
    const victim = platform.visitor();
    victim.cookie = planted;
    must(await victim.post('/api/sessions', credentials), 201);
    expect(victim.cookie).not.toBe(planted);
    attacker.cookie = planted;
    expect(await whoIs(attacker)).toBeNull();
  });

  it('fails for an invented id as well', async () => {
    const victim = platform.visitor();
    victim.cookie = `stoep=${'a'.repeat(43)}`;
    must(await victim.post('/api/sessions', credentials), 201);
    expect(victim.cookie).not.toContain('aaaa');
  });
});

describe('a write from another site', () => {
  it.each<[string, string, Record<string, string>]>([
    ['a form', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with a file', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['text/plain that is JSON', '{"title":"x"}', { 'content-type': 'text/plain' }],
    ['JSON in disguise', '{"title":"x"}', { 'content-type': 'text/plain; application/json' }],
    ['no type at all', '{"title":"x"}', { 'content-type': '' }],
    ['JSON from elsewhere', '{}', { origin: 'https://evil.example' }],
    ['JSON from nowhere', '{}', { origin: 'null' }],
    ['JSON from a name that looks like ours', '{}', { origin: 'http://localhost.evil.example' }],
    ['JSON without an origin, which the browser says is foreign', '{}', { 'sec-fetch-site': 'cross-site' }],
    ['JSON from a sister site', '{}', { 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', async (_, body, headers) => {
    const resident = await platform.as('bewoner');
    const count = () => platform.db.query<{ count: number }[]>('SELECT count(*) AS count FROM initiative');
    const before = await count();
    const answer = await resident.post('/api/initiatives', body, headers);
    expect([403, 415]).toContain(answer.status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await count()).toEqual(before);
  });

  it('carries no cookie anyway: it is Lax, and not for scripts', async () => {
    const answer = await platform.visitor().post('/api/sessions', credentials);
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  it('signs nobody in or out', async () => {
    const foreign = { origin: 'https://evil.example' };
    expect((await platform.visitor().post('/api/sessions', credentials, foreign)).status).toBe(403);
    const resident = await platform.as('bewoner');
    const away = await resident.call('DELETE', '/api/sessions/current', undefined, foreign);
    expect(away.status).toBe(403);
    expect(await whoIs(resident)).not.toBeNull();
  });
});

describe('mass assignment', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['POST', '/api/registrations', { email: 'x@voorbeeld.nl', password: 'een lang wachtwoord', displayName: 'Slim' }],
    ['PUT', '/api/my/account/name', { displayName: 'Slim' }],
    ['POST', '/api/initiatives', { title: 'Slim' }],
    ['POST', '/api/my/erasure', { currentPassword: credentials.password, agrees: true }],
  ])('is refused, field by field: %s %s', async (method, path, body) => {
    const resident = await platform.as('bewoner');
    const extra = { roles: [], municipalityId: 2, confirmedAt: '2026-01-01', personId: 'x', isAdmin: true };
    const answer = await resident.call<{ errors: { field: string; reason: string }[] }>(method, path, {
      ...body,
      ...extra,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.filter(({ reason }) => reason === 'unknown-field').map(({ field }) => field)).toEqual(
      Object.keys(extra),
    );
  });
});

describe('an odd host name', () => {
  it('given twice is refused before anything is done', async () => {
    expect(
      await raw(['GET /api/municipality HTTP/1.1', 'Host: localhost', 'Host: evil.example', 'Connection: close']),
    ).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each(['', 'local host', 'localhost/../x', "localhost' OR '1'='1", 'a'.repeat(500), '\u00e9.example'])(
    'of "%s" never gives a 5xx, nor a link to it in a mail',
    async (host) => {
      const answer = await raw(['GET /api/municipality HTTP/1.1', `Host: ${host}`, 'Connection: close']);
      expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d /);
      const body = JSON.stringify({ email: credentials.email });
      const headers = [`Host: ${host}`, 'Content-Type: application/json', `Content-Length: ${body.length}`];
      await raw(['POST /api/password-resets HTTP/1.1', ...headers, 'Connection: close'], body);
      const mails = await platform.db.query<{ body: string }[]>('SELECT body FROM outbox_mail');
      for (const link of mails.flatMap((mail) => mail.body.match(/https?:\S+/g) ?? []))
        expect(link).toMatch(/^http:\/\/localhost\//);
    },
  );
});

describe('a NUL', () => {
  it.each([
    ['in a header', ['GET /api/municipality HTTP/1.1', 'Host: localhost', 'X-Test: a\0b', 'Connection: close']],
    [
      'in a cookie',
      ['GET /api/sessions/current HTTP/1.1', 'Host: localhost', 'Cookie: stoep=a\0b', 'Connection: close'],
    ],
    ['in a path', ['GET /api/areas/a\0b HTTP/1.1', 'Host: localhost', 'Connection: close']],
    ['written in a path', ['GET /api/initiatives/a%00b HTTP/1.1', 'Host: localhost', 'Connection: close']],
    ['written in a query', ['GET /api/initiatives?q=a%00b HTTP/1.1', 'Host: localhost', 'Connection: close']],
  ])('%s is refused with a 400', async (_, lines) => {
    expect(await raw(lines)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('written in a cookie is nobody', async () => {
    const visitor = platform.visitor();
    visitor.cookie = 'stoep=a%00b';
    expect(await whoIs(visitor)).toBeNull();
  });
});
