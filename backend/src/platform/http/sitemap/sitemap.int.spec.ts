import type { FastifyRequest } from 'fastify';
import { aPlan } from '../../../testing/builders.js';
import { PlatformUnderTest } from '../../../testing/platform-under-test.js';
import { ShellSource } from '../shell/shell-source.js';

/** What search engines are told of, and what they find when they follow links. */
let platform: PlatformUnderTest;
beforeAll(async () => (platform = await PlatformUnderTest.start()));
afterAll(() => platform.stop());

const sitemap = async (host = 'localhost') => (await platform.visitor(host).get<string>('/sitemap.xml')).body;
const template = '<html><head><title>Stoep</title></head><body><stoep-root></stoep-root></body></html>';

async function pageAt(url: string, host = 'localhost'): Promise<{ status: number; html: string }> {
  const request = { url, hostname: host.split(':')[0], host, headers: {} } as unknown as FastifyRequest;
  return platform.app.get(ShellSource).shellFor(request, template);
}

describe('the sitemap', () => {
  it('names every page that everybody may read, on the municipality’s own host name', async () => {
    const text = await sitemap();
    for (const path of [
      '/',
      '/initiatieven',
      '/activiteiten',
      '/activiteiten/koffieochtend',
      '/voorzieningen',
      '/buurtbudget',
    ])
      expect(text).toContain(`<loc>http://localhost${path}</loc>`);
    for (const path of [
      '/buurtbudget/buurtbudget-2026',
      '/stemmen/molenwijk-kiest',
      '/voorbeelden',
      '/buurten/WK990001',
      '/privacy',
    ])
      expect(text).toContain(`<loc>http://localhost${path}</loc>`);
    expect(text).not.toMatch(/\/mijn|\/medewerkers|\/account/);
    const there = await sitemap('duinrade.localhost');
    expect(there).toContain('<loc>http://duinrade.localhost/initiatieven</loc>');
    expect(there).not.toContain('http://localhost/');
  });

  it('leaves out drafts and what the municipality hid', async () => {
    const other = await PlatformUnderTest.start();
    const resident = await other.as('bewoner');
    const [shown, hidden] = [
      await aPlan(resident, { title: 'Te zien' }),
      await aPlan(resident, { title: 'Verborgen' }),
    ];
    await other.db.query(`UPDATE initiative SET hidden_reason = 'insulting' WHERE id = $1`, [hidden.id]);
    const { body: draft } = await resident.post<{ slug: string }>('/api/initiatives', { title: 'Nog niet' });
    const { body } = await other.visitor().get<string>('/sitemap.xml');
    expect(body).toContain(`/initiatieven/${shown.slug}</loc>`);
    expect(body).not.toContain(hidden.slug);
    expect(body).not.toContain(draft.slug);
    await other.stop();
  });

  it('has no parts that are not there', async () => {
    for (const part of ['0', '2', 'x', '1.5', '-1'])
      expect((await platform.visitor().get(`/sitemap.xml?deel=${part}`)).status).toBe(404);
  });

  it('is named in robots.txt, which closes what asks for an account', async () => {
    const { body } = await platform.visitor('duinrade.localhost').get<string>('/robots.txt');
    expect(body).toContain('Sitemap: http://duinrade.localhost/sitemap.xml');
    expect(body).toContain('Disallow: /mijn\n');
    expect(body).not.toContain('Disallow: /initiatieven');
  });
});

describe('the first content', () => {
  it('is there for each kind of page', async () => {
    const empty: string[] = [];
    for (const path of [
      '/',
      '/buurten',
      '/initiatieven',
      '/activiteiten',
      '/voorzieningen',
      '/buurtbudget',
      '/stemmen',
      '/voorbeelden',
    ])
      if (!(await pageAt(path)).html.includes('id="stoep-first"')) empty.push(path);
    expect(empty).toEqual([]);
  });
});

describe('the first content of the list', () => {
  it('follows the page in the address, and leads on to older ideas', async () => {
    const first = await pageAt('/initiatieven');
    const second = await pageAt('/initiatieven?pagina=2');
    expect(first.html).toContain('href="/initiatieven?pagina=2"');
    expect(second.html).toContain('<h1>Initiatieven, bladzijde 2</h1>');
    expect(second.html).toContain('<link rel="canonical" href="http://localhost/initiatieven?pagina=2">');
    expect(second.html).toContain('/api/initiatives?page=2');
    const linksOf = (html: string) =>
      [...html.matchAll(/<li><a href="(\/initiatieven\/[^"]+)"/g)].map(([, href]) => href);
    expect(linksOf(second.html).length).toBeGreaterThan(0);
    expect(linksOf(second.html).filter((href) => linksOf(first.html).includes(href))).toEqual([]);
    expect((await pageAt('/initiatieven?pagina=900')).status).toBe(404);
    expect((await pageAt('/initiatieven?pagina=x')).html).toContain('<h1>Initiatieven</h1>');
  });

  it('says the municipality’s own address, whatever Host the request had', async () => {
    const { html } = await pageAt('/initiatieven', 'kwaad.example:8443');
    expect(html).toContain('<link rel="canonical" href="http://localhost/initiatieven">');
    expect(html).not.toContain('kwaad.example');
  });
});
