import { Injectable } from '@nestjs/common';
import type { ListedPage } from '../sitemap/sitemap.js';

/** What a page says before any script runs: for search engines, for what others paste into a chat, and for slow phones. */
export interface ShellPage {
  title: string;
  description: string;
  heading: string;
  paragraphs: string[];
  links: { href: string; text: string; note?: string }[];
  /** What the page will ask of the API first, by address: it goes along, so that it need not be asked. Public things only. */
  answers: Record<string, unknown>;
  /** What of the query makes it another page ("pagina=2"), to stand in the address that search engines keep. */
  canonicalQuery?: string;
  /** It was here and is no longer shown: answered with 410, and search engines are asked to forget it. */
  isGone?: true;
}

export interface ShellRequest {
  municipalityId: number;
  /** Parts of the address by the name in the pattern. */
  params: Record<string, string>;
  query: URLSearchParams;
}

/** Null: there is no such page, so the answer is a 404. Undefined: this address is something else after all. */
export type ShellDescriber = (request: ShellRequest) => Promise<ShellPage | null | undefined>;

export interface ShellSite {
  name: string;
  answers: Record<string, unknown>;
  /** The style sheet with this municipality's own colours, and those of the browser's bar; null without a theme. */
  theme: { href: string; barColours: { light: string; dark: string } } | null;
}

/** Which module describes which page. Modules tell it at the start; a page that nobody describes gets the site's name. */
@Injectable()
export class ShellPages {
  private readonly describers: { pattern: RegExp; describe: ShellDescriber }[] = [];
  private readonly listers: ((municipalityId: number) => Promise<ListedPage[]>)[] = [];
  private site: (municipalityId: number) => Promise<ShellSite> = () =>
    Promise.resolve({ name: '', answers: {}, theme: null });

  /** @param pattern an address of the site with its parameters: "/initiatieven/:slug" */
  describe(pattern: string, describe: ShellDescriber): void {
    const source = pattern.replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+)`);
    this.describers.push({ pattern: new RegExp(`^${source}$`), describe });
  }

  /** Pages for the sitemap: only what everybody can read without an account. */
  list(lister: (municipalityId: number) => Promise<ListedPage[]>): void {
    this.listers.push(lister);
  }

  async listedPages(municipalityId: number): Promise<ListedPage[]> {
    const lists = await Promise.all(this.listers.map((lister) => lister(municipalityId)));
    return lists.flat();
  }

  setSite(site: (municipalityId: number) => Promise<ShellSite>): void {
    this.site = site;
  }

  siteOf(municipalityId: number): Promise<ShellSite> {
    return this.site(municipalityId);
  }

  /** Undefined: nobody describes this page. */
  async pageOf(municipalityId: number, path: string, query: URLSearchParams): Promise<ShellPage | null | undefined> {
    for (const { pattern, describe } of this.describers) {
      const match = pattern.exec(path);
      if (match) return describe({ municipalityId, params: decoded(match.groups ?? {}), query });
    }
    return undefined;
  }
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, safelyDecoded(value)]));
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not percent-encoded text: then it is no address of ours, and the literal text finds nothing.
    return text;
  }
}
