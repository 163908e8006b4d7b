import { PlatformUnderTest, type Visitor } from '../../testing/platform-under-test.js';

let platform: PlatformUnderTest;
let resident: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start({ trustedProxies: [] });
  resident = await platform.as('bewoner');
});
afterAll(() => platform.stop());

describe('what comes in', () => {
  it.each([
    ['a NUL', { title: 'a\0b' }],
    ['half of a surrogate pair', '{"title":"\\ud800"}'],
    ['markup of the wrong type', { title: { toString: 'x' } }],
    ['a number where text belongs', { title: 12 }],
    ['a field that is not there', { title: 'Goed', isAdmin: true }],
    ['JSON that is none', '{"title":'],
    ['JSON deeper than 32', `{"title":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['a list in a list', { effects: [[]] }],
    ['a list where a group of answers belongs', { recurring: [] }],
    ['a prototype', '{"__proto__":{"isAdmin":true}}'],
  ])('is refused with a 400 when it is %s', async (_, body) => {
    const answer = await resident.post('/api/initiatives', body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('is refused when it is larger than 100 kB', async () => {
    expect((await resident.post('/api/initiatives', { title: 'x'.repeat(200_000) })).status).toBe(413);
  });

  it('is refused when it comes from another site or is not JSON', async () => {
    expect((await resident.post('/api/initiatives', {}, { origin: 'https://evil.example' })).body['reason']).toBe(
      'from-another-site',
    );
    expect((await resident.post('/api/initiatives', {}, { 'sec-fetch-site': 'cross-site' })).body['reason']).toBe(
      'from-another-site',
    );
    expect((await resident.post('/api/initiatives', '{"title":"x"}', { 'content-type': 'text/plain' })).status).toBe(
      415,
    );
    expect(
      (await resident.post('/api/initiatives', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }))
        .status,
    ).toBe(415);
    expect(
      (await resident.post('/api/initiatives', {}, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }))
        .status,
    ).toBe(201);
  });

  it('is refused without a length as well, and at an address that cannot be read', async () => {
    const chunked = { 'transfer-encoding': 'chunked', 'content-length': '', 'content-type': 'text/plain' };
    expect((await resident.post('/api/initiatives', '{"title":"x"}', chunked)).status).toBe(415);
    const unreadable = await platform.visitor().get('/api/areas/%ZZ');
    expect(unreadable).toMatchObject({ status: 400, body: { reason: 'request-unreadable' } });
  });

  it('never becomes SQL', async () => {
    const answer = await platform
      .visitor()
      .get<{ total: number }>(`/api/initiatives?q=${encodeURIComponent("'; DROP TABLE initiative; --")}`);
    expect(answer).toMatchObject({ status: 200 });
    expect((await platform.visitor().get('/api/initiatives?page=1;DROP')).status).toBe(400);
    expect((await platform.visitor().get(`/api/initiatives/${encodeURIComponent("x' OR '1'='1")}`)).status).toBe(404);
    expect((await platform.visitor().get('/api/addresses?q=%25')).body).toEqual([]);
  });
});

describe('what goes out', () => {
  it('carries the content security policy and its companions, errors too', async () => {
    for (const path of ['/api/initiatives', '/api/nothing-here', '/healthz/ready']) {
      const { headers } = await platform.visitor().get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    }
  });

  it('tells that it is ready under any name, also one that is of no municipality', async () => {
    const another = await PlatformUnderTest.start();
    await another.db.query(`DELETE FROM municipality_host`);
    await another.db.query(`UPDATE municipality SET is_default = false`);
    await another.db.query(
      `INSERT INTO municipality SELECT 2, 'GM9901', name, contact_name, contact_telephone, contact_email FROM municipality WHERE id = 1`,
    );
    expect((await another.visitor('10.0.0.7').get('/api/municipality')).status).toBe(404);
    expect((await another.visitor('10.0.0.7').get('/healthz/ready')).status).toBe(200);
    await another.stop();
  });

  it('says where to report a weakness, for half a year from now', async () => {
    const { body, headers } = await platform.visitor().get<string>('/.well-known/security.txt');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain('Contact: mailto:security@example.org');
    expect(Date.parse(/Expires: (.*)/.exec(body)?.[1] ?? '')).toBeGreaterThan(Date.now());
  });

  it('answers an unknown address with a problem', async () => {
    expect(await platform.visitor().get('/api/nothing-here')).toMatchObject({
      status: 404,
      body: { reason: 'not-found' },
    });
  });
});
