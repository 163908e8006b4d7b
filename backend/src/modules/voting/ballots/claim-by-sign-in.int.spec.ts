import { jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BallotReceipt, MyPart, OpenIdStart } from '@stoep/contracts';
import Provider from 'oidc-provider';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** A provider that knows which entry of the roll somebody is, so that they need no letter: against a real one. */
let platform: PlatformUnderTest;
let server: Server;
let issuer: string;
/** Who signs in there, and what the provider says of their place on the roll. */
let subject = 'perron';
let label: unknown = 'Perronplein 6b';
const round = '/api/rounds/oude-stad-kiest';

beforeAll(async () => {
  for (const method of ['warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => undefined);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: 'stoep', client_secret: 'geheim', redirect_uris: ['http://localhost/api/oidc/callback'] }],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    claims: { openid: ['sub', 'adres'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Naam van ${id}`, adres: label }) }),
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
    openId: { issuer, clientId: 'stoep', clientSecret: 'geheim', label: 'Proefinlog', rollClaim: 'adres' },
  });
});
afterAll(async () => {
  await platform.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** To the provider and back, and the first time with a name. */
async function signedInElsewhere(as: string, told: unknown): Promise<Visitor> {
  [subject, label] = [as, told];
  const visitor = platform.visitor();
  const { location } = must(await visitor.post<OpenIdStart>('/api/oidc/start', { returnTo: '/stemmen' }), 201);
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
  const { pathname, search } = new URL(next);
  const back = await visitor.get(pathname + search);
  if (back.headers['location']?.startsWith('/account/welkom'))
    must(await visitor.post('/api/oidc/registrations', { displayName: `Ik ben ${as}` }), 201);
  return visitor;
}

const open = async (visitor: Visitor, slug = round) =>
  must(await visitor.put<MyPart>(`${slug}/my-entry/claim-by-sign-in`, {}), 200);
const sql = <Row = Record<string, unknown>>(text: string) => platform.db.query<Row[]>(text);

describe('somebody whose provider says which entry of the roll is theirs', () => {
  it('votes without a code from the first sign-in on, and again', async () => {
    const visitor = await signedInElsewhere('perron', 'Perronplein 6b');
    expect(must(await visitor.get<MyPart>(`${round}/my-part`), 200).hasEntry).toBe(false);
    expect(await open(visitor)).toEqual({ hasEntry: true, tookPart: false });
    must(await visitor.post<BallotReceipt>(`${round}/ballots`, { selection: [{ planId: '1' }] }), 200);
    must(await visitor.post<BallotReceipt>(`${round}/ballots`, { selection: [{ planId: '2' }] }), 200);
    expect(await open(visitor)).toEqual({ hasEntry: true, tookPart: true });
  });

  it('is written down nowhere in clear', async () => {
    const kept = await sql<{ roll_claim: string }>(`SELECT roll_claim FROM external_identity`);
    expect(kept[0]?.roll_claim).toMatch(/^testkey1\./);
    expect(JSON.stringify(kept)).not.toMatch(/perronplein/i);
    expect(JSON.stringify(await sql('SELECT * FROM external_sign_in'))).not.toMatch(/perronplein/i);
  });

  it('gets nothing that is somebody else’s already, nor a second entry', async () => {
    // Truus Beekman keeps the one of Havenkade 7.
    expect((await open(await signedInElsewhere('haven', 'Havenkade 7'))).hasEntry).toBe(false);
    expect((await open(await signedInElsewhere('nog-een', 'Perronplein 6B'))).hasEntry).toBe(false);
    await open(await signedInElsewhere('perron', 'Stationsweg 4C'));
    const claimed = await sql<{ label: string }>(
      `SELECT label FROM voter_roll_entry WHERE claimed_by = (SELECT person_id FROM external_identity WHERE subject = 'perron')`,
    );
    expect(claimed).toEqual([{ label: 'Perronplein 6B' }]);
  });

  it('needs the code once the sign-in is hours ago, or the provider says nothing any more', async () => {
    const visitor = await signedInElsewhere('station', 'Stationsweg 4C');
    await sql(`UPDATE external_identity SET roll_claim_until = now() - interval '1 second' WHERE subject = 'station'`);
    expect((await open(visitor)).hasEntry).toBe(false);
    expect((await open(await signedInElsewhere('station', undefined))).hasEntry).toBe(false);
    expect((await open(await signedInElsewhere('station', ['Stationsweg 4C']))).hasEntry).toBe(false);
    expect((await open(await signedInElsewhere('station', 'Stationsweg 4C'))).hasEntry).toBe(true);
  });

  it('says where they live in a round without a list, as everybody does', async () => {
    const visitor = await signedInElsewhere('visser', 'Visserstraat 15');
    expect((await open(visitor, '/api/rounds/molenwijk-kiest')).hasEntry).toBe(false);
  });
});

describe('somebody who signs in with a password', () => {
  it('needs the code of the letter', async () => {
    expect((await open(await platform.as('bewoner'))).hasEntry).toBe(false);
  });
});
