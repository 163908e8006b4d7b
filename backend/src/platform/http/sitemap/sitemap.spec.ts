import { writeSitemap } from './sitemap.js';

const address = 'https://stoep.example';
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ path: `/initiatieven/nummer-${index}` }));

describe('a sitemap', () => {
  it('names each page with its whole address, and when it changed', () => {
    const text = writeSitemap(
      address,
      [{ path: '/' }, { path: '/a?b=1&c=<d>', changedAt: new Date('2026-05-15T10:00:00Z') }],
      null,
    );
    expect(text).toContain('<url><loc>https://stoep.example/</loc></url>');
    expect(text).toContain(
      '<loc>https://stoep.example/a?b=1&amp;c=%3Cd%3E</loc><lastmod>2026-05-15T10:00:00.000Z</lastmod>',
    );
  });

  it('comes in parts when it is too long for one file', () => {
    const pages = many(100_001);
    expect(writeSitemap(address, pages, null)).toContain('<loc>https://stoep.example/sitemap.xml?deel=3</loc>');
    expect(writeSitemap(address, pages, 3)?.match(/<url>/g)).toHaveLength(1);
    expect(writeSitemap(address, pages, 1)?.match(/<url>/g)).toHaveLength(50_000);
    expect(writeSitemap(address, pages, 4)).toBeNull();
    expect(writeSitemap(address, pages, 0)).toBeNull();
  });
});
