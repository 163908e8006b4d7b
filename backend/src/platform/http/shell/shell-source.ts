import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessSources } from '../../auth/sources.js';
import { SiteAddresses } from '../site-addresses.js';
import { ShellPages, type ShellPage } from './shell-pages.js';
import { writeShell } from './write-shell.js';

/**
 * The page for an address, written for its municipality. Somebody with a session gets no first answers: theirs differ
 * from everybody's. When the database does not answer, the bare page still does.
 */
@Injectable()
export class ShellSource {
  constructor(
    private readonly sources: AccessSources,
    private readonly pages: ShellPages,
    private readonly addresses: SiteAddresses,
  ) {}

  async shellFor(request: FastifyRequest, template: string): Promise<{ status: number; html: string }> {
    try {
      return await this.write(request, template);
    } catch {
      // The first content is a courtesy. What is wrong shows as soon as the page asks the API, with words for it.
      return { status: 200, html: template };
    }
  }

  private async write(request: FastifyRequest, template: string): Promise<{ status: number; html: string }> {
    const municipalityId = await this.sources.findMunicipality(request.hostname.toLowerCase());
    if (municipalityId === null) return { status: 404, html: template };
    const { pathname, searchParams } = new URL(request.url, 'http://site');
    const known = await this.pages.siteOf(municipalityId);
    const isStranger = !request.headers.cookie?.includes('stoep=');
    const site = isStranger ? known : { ...known, answers: {} };
    // The first words are Dutch; who reads another language waits for the site itself.
    const readsDutch = !/(?:^|; )taal=(?!nl)/.test(request.headers.cookie ?? '');
    const page = await this.pages.pageOf(municipalityId, pathname, searchParams);
    // Never the request's own Host: whoever asks could have any page say that its place is elsewhere.
    const url = new URL(pathname, this.addresses.of(municipalityId));
    url.search = page?.canonicalQuery ?? '';
    return {
      status: statusOf(page, isStranger),
      html: writeShell(template, site, (isStranger && readsDutch && page) || null, url.href),
    };
  }
}

function statusOf(page: ShellPage | null | undefined, isStranger: boolean): number {
  if (!isStranger) return 200;
  if (page === null) return 404;
  return page?.isGone ? 410 : 200;
}
