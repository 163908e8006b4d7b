import { escapeText } from '../escape-text.js';

/** A page that search engines may find, with the moment of its last change where that is known. */
export interface ListedPage {
  path: string;
  changedAt?: Date | null;
}

/** Of the protocol (sitemaps.org): more than this in one file is not read. */
const mostInOneFile = 50_000;

/**
 * The sitemap of one site: its pages, or, when there are more than one file may hold, where the parts are.
 * @param part one of the parts, counted from 1; null for the whole
 * @returns null for a part that is not there
 */
export function writeSitemap(address: string, pages: readonly ListedPage[], part: number | null): string | null {
  const parts = Math.max(1, Math.ceil(pages.length / mostInOneFile));
  if (part === null && parts > 1) return document('sitemapindex', indexOf(address, parts));
  const from = ((part ?? 1) - 1) * mostInOneFile;
  if (part !== null && (part < 1 || part > parts)) return null;
  const entries = pages.slice(from, from + mostInOneFile).map(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    return `<url><loc>${escapeText(new URL(path, address).href)}</loc>${changed}</url>`;
  });
  return document('urlset', entries);
}

function indexOf(address: string, parts: number): string[] {
  return Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${address}/sitemap.xml?deel=${index + 1}</loc></sitemap>`,
  );
}

function document(root: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${root}>\n`;
}
