import { Controller, Get, Header, Query } from '@nestjs/common';
import { Access } from '../../auth/access.decorator.js';
import { Clock } from '../../clock.js';
import { MunicipalityId } from '../platform-request.js';
import { Refusal } from '../refusal.js';
import { ShellPages } from '../shell/shell-pages.js';
import { SiteAddresses } from '../site-addresses.js';
import { writeSitemap, type ListedPage } from './sitemap.js';

const rememberedMs = 10 * 60_000;

/** What tells search engines which pages a municipality has, each on its own host name. */
@Controller()
export class SitemapController {
  private readonly remembered = new Map<number, { pages: ListedPage[]; until: number }>();

  constructor(
    private readonly pages: ShellPages,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  /** Only what asks for an account is left out: the scripts and answers of the other pages are needed to show them. */
  @Get('robots.txt')
  @Access('site.read')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  robots(@MunicipalityId() municipalityId: number): string {
    const closed = ['/mijn', '/medewerkers', '/account/', '/buurtbudget/aanvragen', '/samen-aanvragen'];
    const lines = closed.map((path) => `Disallow: ${path}`);
    return ['User-agent: *', ...lines, '', `Sitemap: ${this.addresses.of(municipalityId)}/sitemap.xml`, ''].join('\n');
  }

  @Get('sitemap.xml')
  @Access('site.read')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  async sitemap(@MunicipalityId() municipalityId: number, @Query('deel') part: unknown): Promise<string> {
    const wanted = part === undefined ? null : Number(part);
    const isPart = wanted === null || (Number.isInteger(wanted) && wanted > 0);
    const address = this.addresses.of(municipalityId);
    const text = isPart ? writeSitemap(address, await this.listed(municipalityId), wanted) : null;
    if (text === null) throw Refusal.notFound();
    return text;
  }

  private async listed(municipalityId: number): Promise<ListedPage[]> {
    const now = this.clock.now().getTime();
    const known = this.remembered.get(municipalityId);
    if (known && known.until > now) return known.pages;
    const pages = await this.pages.listedPages(municipalityId);
    this.remembered.set(municipalityId, { pages, until: now + rememberedMs });
    return pages;
  }
}
