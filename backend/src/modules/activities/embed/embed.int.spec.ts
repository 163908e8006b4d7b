import type { EmbedOrigins } from '@stoep/contracts';
import { anActivity } from '../../../testing/activities.js';
import { must } from '../../../testing/builders.js';
import { PlatformUnderTest, type Visitor } from '../../../testing/platform-under-test.js';

/** The agenda within the site of another: who may, what they get, and that nothing else can be framed. */
let platform: PlatformUnderTest;
let administrator: Visitor;

beforeAll(async () => {
  platform = await PlatformUnderTest.start();
  platform.setTime('2027-03-01T08:00:00Z');
  administrator = await platform.as('beheerder');
});
afterAll(() => platform.stop());

const get = (url: string) => platform.visitor().get<string>(url);
const policyOf = async (url: string) => (await get(url)).headers['content-security-policy'];
const add = (origin: string) => administrator.post<EmbedOrigins>('/api/embed-origins', { origin });
const remove = (origin: string) =>
  administrator.delete<EmbedOrigins>(`/api/embed-origins?origin=${encodeURIComponent(origin)}`);

describe('who may frame the agenda', () => {
  it('is nobody, until an administrator lets a site in, and nobody again when it is taken away', async () => {
    expect(await policyOf('/embed/agenda')).toContain("frame-ancestors 'none'");
    expect((await get('/embed/agenda')).headers['x-frame-options']).toBe('DENY');
    must(await add('www.buurthuis.example/agenda'), 200);
    const { origins } = must(await add('https://bieb.example'), 200);
    expect(origins.map(({ origin }) => origin)).toEqual(['https://bieb.example', 'https://www.buurthuis.example']);
    const answer = await get('/embed/agenda');
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors https://bieb.example https://www.buurthuis.example",
    );
    expect(answer.headers['x-frame-options']).toBeUndefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
    for (const { origin } of origins) must(await remove(origin), 200);
    expect(await policyOf('/embed/agenda')).toContain("frame-ancestors 'none'");
  });

  it('changes nothing for any other page', async () => {
    must(await add('https://bieb.example'), 200);
    for (const url of ['/api/activities', '/api/embed-origins', '/embed/stijl.css', '/embed/anders', '/healthz']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
    must(await remove('https://bieb.example'), 200);
  });

  it('is a whole site, and not too many of them', async () => {
    for (const wrong of ['https://*.example', 'http://buurt.example', "https://a.example' 'unsafe-inline'"])
      expect((await add(wrong)).body).toMatchObject({ errors: [{ field: 'origin', reason: 'not-a-site' }] });
    const direct = platform.db.query(`INSERT INTO embed_origin VALUES (1, 'https://a.example; script-src *', now())`);
    await expect(direct).rejects.toThrow('only_a_whole_site_is_let_in');
    await platform.db.query(
      `INSERT INTO embed_origin SELECT 1, 'https://site' || n || '.example', now() FROM generate_series(1, 50) n`,
    );
    expect((await add('https://nog-een.example')).body).toMatchObject({ reason: 'too-many-sites' });
    await platform.db.query('DELETE FROM embed_origin');
  });

  it('belongs to one municipality', async () => {
    must(await add('https://bieb.example'), 200);
    const there = await platform.visitor('duinrade.localhost').get('/embed/agenda');
    expect(there.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    must(await remove('https://bieb.example'), 200);
  });
});

describe('the embedded agenda', () => {
  it('is plain HTML with the dates, whose links leave the frame', async () => {
    const soup = await anActivity(await platform.as('bewoner'));
    const { body, headers, status } = await get(`/embed/agenda?gebied=${soup.place?.buurtCode}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<html lang="nl"');
    expect(body).toContain('<h2>dinsdag 2 maart</h2>');
    expect(body).toContain(`href="/activiteiten/${soup.slug}" target="_blank" rel="noopener">Soep op dinsdag<`);
    expect(body).toContain('10:00 tot 11:30');
    expect(body).not.toContain('<script');
    const style = /href="(\/embed\/stijl[^"]+)"/.exec(body)?.[1] ?? '';
    expect((await get(style)).headers['content-type']).toBe('text/css; charset=utf-8');
    expect((await get('/embed/agenda?soort=green&dagen=1')).body).not.toContain('Soep op dinsdag');
  });

  it('writes what people typed as text', async () => {
    const evil = `<img src=x onerror=alert(1)>"'&`;
    const organiser = await platform.as('bewoner');
    await anActivity(organiser, { title: evil, groupName: evil, point: { name: evil, lon: 5.284, lat: 52.58 } });
    const { body } = await get('/embed/agenda');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(body).not.toContain('<img');
  });

  it('refuses what it does not know, all at once', async () => {
    const wrong = new URLSearchParams({ gebied: '"><script>', soort: 'x', voor: 'y', kenmerk: 'z', dagen: '0' });
    const { status, body } = await platform.visitor().get<{ errors: unknown[] }>(`/embed/agenda?${wrong.toString()}`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(5);
    const unknown = await get('/embed/agenda?gebied=WK009999');
    expect(unknown.status).toBe(404);
    expect(unknown.body).toContain('Deze agenda is er niet');
    expect((await get('/embed/agenda?onbekend=1')).status).toBe(400);
  });
});
