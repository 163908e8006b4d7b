import { jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenIdStart, OpenIdView, SessionView } from '@stoep/contracts';
import Provider from 'oidc-provider';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** Against a real provider, which asks for PKCE and says who it is in its answer (RFC 9207). */
let platform: PlatformUnderTest;
let server: Server;
let issuer: string;
let subject = 'sub-1';

beforeAll(async () => {
  // The provider tells everybody who starts it that it is set up for a trial; here it is.
  for (const method of ['warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => undefined);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: 'stoep', client_secret: 'geheim', redirect_uris: ['http://localhost/api/oidc/callback'] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `Naam van ${id}`, email: 'bewoner@lindermeer.example' }),
    }),
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({ clientId: 'stoep', accountId: context.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const handle = provider.callback();
  server.on('request', (request, reply) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, reply);
    void provider.interactionFinished(request, reply, { login: { accountId: subject } });
  });
  platform = await PlatformUnderTest.start({
    openId: { issuer, clientId: 'stoep', clientSecret: 'geheim', label: 'Proefinlog', rollClaim: null },
  });
});
afterAll(async () => {
  await platform.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** A browser, and the cookie it got when it left for the provider. */
interface Browser {
  visitor: Visitor;
  elsewhere: string;
}

const password = 'welkom-op-de-stoep';

async function leave(visitor: Visitor): Promise<Browser & { location: string }> {
  const answer = await visitor.post<OpenIdStart>('/api/oidc/start', {
    returnTo: '/initiatieven',
    currentPassword: password,
  });
  const elsewhere = visitor.cookie.split('; ').find((pair) => pair.startsWith('stoep-elders=')) ?? '';
  return { visitor, elsewhere, location: must(answer, 201).location };
}

/** What the browser does at the provider: follows it with its cookies until it is sent back to us. */
async function atTheProvider(location: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = location;
  for (let hop = 0; hop < 10 && next.startsWith(issuer); hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/);
      cookies.set(name, value);
    }
    next = new URL(response.headers.get('location') ?? '', issuer).href;
  }
  return next;
}

async function comeBack({ visitor, elsewhere }: Browser, address: string): Promise<string> {
  const { pathname, search } = new URL(address);
  const others = visitor.cookie.split('; ').filter((pair) => !pair.startsWith('stoep-elders='));
  const cookie = [...others, elsewhere].filter(Boolean).join('; ');
  const answer = await visitor.call('GET', pathname + search, undefined, { cookie });
  expect(answer.status).toBe(302);
  return answer.headers['location'] ?? '';
}

const failed = '/account/inloggen?fout=elders';
const people = () => platform.db.query<{ id: string }[]>('SELECT id FROM person');

async function signIn(as: string, visitor = platform.visitor()): Promise<{ browser: Browser; location: string }> {
  subject = as;
  const browser = await leave(visitor);
  return { browser, location: await comeBack(browser, await atTheProvider(browser.location)) };
}

async function anAccountOf(as: string): Promise<SessionView> {
  const { browser } = await signIn(as);
  must(await browser.visitor.post('/api/oidc/registrations', { displayName: `Ik ben ${as}` }), 201);
  return must(await browser.visitor.get<SessionView>('/api/sessions/current'), 200);
}

describe('signing in elsewhere', () => {
  it('asks for a code with PKCE, state and nonce', async () => {
    const { searchParams } = new URL((await leave(platform.visitor())).location);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(searchParams.get(name)?.length).toBeGreaterThan(30);
  });

  it('makes an account the first time, under a name people choose, and never by e-mail address', async () => {
    const { browser, location } = await signIn('nieuw');
    expect(location).toBe('/account/welkom?terug=%2Finitiatieven');
    const view = must(await browser.visitor.get<OpenIdView>('/api/oidc'), 200);
    expect(view).toEqual({
      label: 'Proefinlog',
      newcomer: { suggestedName: 'Naam van nieuw' },
      isLinked: false,
      isOnlyWayIn: false,
    });
    must(await browser.visitor.post('/api/oidc/registrations', { displayName: 'Nieuwe Buur' }), 201);
    const { person } = must(await browser.visitor.get<SessionView>('/api/sessions/current'), 200);
    expect(person).toMatchObject({ displayName: 'Nieuwe Buur', email: null, roles: [] });
    const again = await signIn('nieuw');
    expect(again.location).toBe('/initiatieven');
    const { body } = await again.browser.visitor.get<SessionView>('/api/sessions/current');
    expect(body.person?.id).toBe(person?.id);
  });

  it('can be added to an account by who is signed in to it, and not when it is somebody else’s', async () => {
    const resident = await platform.as('bewoner');
    expect((await signIn('van-anneke', resident)).location).toBe('/initiatieven');
    const { browser } = await signIn('van-anneke');
    const { person } = must(await browser.visitor.get<SessionView>('/api/sessions/current'), 200);
    expect(person?.email).toBe('bewoner@lindermeer.example');
    const other = await platform.as('auditor');
    expect((await signIn('van-anneke', other)).location).toBe('/mijn/instellingen?fout=van-een-ander');
  });

  it('is not added without the password, so that nobody makes themselves a door at an open computer', async () => {
    const resident = await platform.as('budgethouder');
    for (const currentPassword of [undefined, 'geraden wachtwoord'])
      expect(await resident.post('/api/oidc/start', { currentPassword })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'currentPassword', reason: 'password-wrong' }] },
      });
  });

  it('is told by mail when it is added and when it is taken off again', async () => {
    const resident = await platform.as('moderator');
    await signIn('van-de-moderator', resident);
    expect((await resident.get<OpenIdView>('/api/oidc')).body).toMatchObject({ isLinked: true, isOnlyWayIn: false });
    const unlink = (currentPassword: string) => resident.post('/api/oidc/unlink', { currentPassword });
    expect((await unlink('geraden wachtwoord')).status).toBe(400);
    must(await unlink(password), 200);
    expect((await resident.get<OpenIdView>('/api/oidc')).body).toMatchObject({ isLinked: false });
    const mails = await platform.db.query<{ subject: string }[]>(
      `SELECT subject FROM outbox_mail WHERE recipient = 'moderator@lindermeer.example' ORDER BY created_at`,
    );
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Inloggen met Proefinlog kan nu',
      'Inloggen met Proefinlog kan niet meer',
    ]);
    expect((await signIn('van-de-moderator')).location).toContain('/account/welkom');
  });

  it('is not taken off when it is the only way in', async () => {
    subject = 'alleen-hier';
    const { browser } = await signIn('alleen-hier');
    must(await browser.visitor.post('/api/oidc/registrations', { displayName: 'Alleen Hier' }), 201);
    expect((await browser.visitor.get<OpenIdView>('/api/oidc')).body).toMatchObject({ isOnlyWayIn: true });
    expect(await browser.visitor.post('/api/oidc/unlink', {})).toMatchObject({
      status: 409,
      body: { reason: 'only-way-in' },
    });
  });

  it('comes back to the municipality’s own address, whatever Host the request had', async () => {
    const answer = await platform.visitor().post<OpenIdStart>('/api/oidc/start', {}, { host: 'kwaad.example' });
    expect(new URL(must(answer, 201).location).searchParams.get('redirect_uri')).toBe(
      'http://localhost/api/oidc/callback',
    );
  });

  it('adds nothing when who asked for it has left the browser', async () => {
    const resident = await platform.as('initiatiefnemer');
    subject = 'achterblijver';
    const browser = await leave(resident);
    const address = await atTheProvider(browser.location);
    expect(await comeBack({ ...browser, visitor: platform.visitor() }, address)).toBe(failed);
  });
});

describe('an answer that is not the answer to what this browser asked', () => {
  it.each<[string, (address: URL) => void | Promise<unknown>]>([
    ['with another state', (address) => address.searchParams.set('state', 'x'.repeat(43))],
    ['without a state', (address) => address.searchParams.delete('state')],
    ['from another issuer', (address) => address.searchParams.set('iss', 'https://elders.example')],
    ['without its issuer', (address) => address.searchParams.delete('iss')],
    ['with another code', (address) => address.searchParams.set('code', 'x'.repeat(43))],
    ['to another nonce', () => platform.db.query(`UPDATE external_sign_in SET nonce = 'x'`)],
    ['with another PKCE verifier', () => platform.db.query(`UPDATE external_sign_in SET verifier = repeat('x', 43)`)],
    ['too late', () => platform.db.query(`UPDATE external_sign_in SET expires_at = '2020-01-01'`)],
    ['with an error', (address) => address.searchParams.set('error', 'access_denied')],
  ])('signs nobody in: %s', async (_, spoil) => {
    subject = 'aanvaller';
    const browser = await leave(platform.visitor());
    const address = new URL(await atTheProvider(browser.location));
    await spoil(address);
    const before = (await people()).length;
    expect(await comeBack(browser, address.href)).toBe(failed);
    expect((await people()).length).toBe(before);
    expect((await browser.visitor.get<SessionView>('/api/sessions/current')).body.person).toBeNull();
  });

  it('signs nobody in a second time', async () => {
    await anAccountOf('herhaald');
    subject = 'herhaald';
    const browser = await leave(platform.visitor());
    const address = await atTheProvider(browser.location);
    expect(await comeBack(browser, address)).toBe('/initiatieven');
    browser.visitor.cookie = '';
    expect(await comeBack(browser, address)).toBe(failed);
  });

  it('signs nobody in at another browser', async () => {
    const browser = await leave(platform.visitor());
    const address = await atTheProvider(browser.location);
    expect(await comeBack({ visitor: platform.visitor(), elsewhere: '' }, address)).toBe(failed);
    const other = await leave(platform.visitor());
    expect(await comeBack(other, address)).toBe(failed);
  });

  it('without a PKCE challenge does not even get past the provider', async () => {
    const { location } = await leave(platform.visitor());
    const address = new URL(location);
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    expect(await atTheProvider(address.href)).toContain('error=invalid_request');
  });
});

describe('a provider that is away or not there', () => {
  it('says so, and signing in with a password goes on', async () => {
    const openId = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', label: 'Weg', rollClaim: null };
    const other = await PlatformUnderTest.start({ openId });
    expect(await other.visitor().post('/api/oidc/start', {})).toMatchObject({
      status: 503,
      body: { reason: 'sign-in-elsewhere-unavailable' },
    });
    await other.as('bewoner');
    await other.stop();
  });

  it('is not shown when none is set', async () => {
    const other = await PlatformUnderTest.start();
    expect((await other.visitor().get<OpenIdView>('/api/oidc')).body.label).toBeNull();
    expect((await other.visitor().post('/api/oidc/start', {})).status).toBe(404);
    expect((await other.visitor().get('/api/oidc/callback?code=x')).status).toBe(404);
    await other.stop();
  });
});
