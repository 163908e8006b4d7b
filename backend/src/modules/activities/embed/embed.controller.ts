import { Body, Controller, Delete, Get, Header, HttpCode, Post, Query, Res } from '@nestjs/common';
import { EmbedAgendaQuery, EmbedOriginRequest, type EmbedOrigins } from '@stoep/contracts';
import { addDays, localDateOf } from '@stoep/rules';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { Clock } from '../../../platform/clock.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { ShellPages } from '../../../platform/http/shell/shell-pages.js';
import { AreasQuery } from '../../areas/public.js';
import { AgendaQueries } from '../agenda.query.js';
import { EmbedOriginsService } from './embed-origins.service.js';
import { embedNothing, embedPage } from './embed-page.js';
import { embedStyle } from './embed-style.js';

/** The one page that others may show within their site, and which sites those are (docs/adr/0024). */
@Controller()
export class EmbedController {
  constructor(
    private readonly agendas: AgendaQueries,
    private readonly areas: AreasQuery,
    private readonly origins: EmbedOriginsService,
    private readonly pages: ShellPages,
    private readonly clock: Clock,
  ) {}

  @Get('embed/agenda')
  @Access('site.read')
  async showAgenda(
    @MunicipalityId() municipalityId: number,
    @Query() query: EmbedAgendaQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.letIn(municipalityId, reply);
    const { name, theme } = await this.pages.siteOf(municipalityId);
    const themeHref = theme?.href ?? null;
    const area = query.gebied ? (await this.areas.lineOf(municipalityId, query.gebied)).at(-1) : { name };
    if (!area) {
      void reply.status(404);
      return embedNothing(`Stoep ${name}`, themeHref);
    }
    const { items } = await this.agendas.agenda(municipalityId, this.questionOf(query));
    return embedPage({
      siteName: `Stoep ${name}`,
      areaName: area.name,
      themeHref,
      fullHref: fullAddress(query),
      items,
    });
  }

  @Get('embed/stijl.css')
  @Access('site.read')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  findStyleSheet(): string {
    return embedStyle;
  }

  @Get('api/embed-origins')
  @Access('embed.administer')
  findOrigins(@MunicipalityId() municipalityId: number): Promise<EmbedOrigins> {
    return this.origins.find(municipalityId);
  }

  @Post('api/embed-origins')
  @HttpCode(200)
  @Access('embed.administer')
  addOrigin(@CurrentCommand() command: Command, @Body() body: EmbedOriginRequest): Promise<EmbedOrigins> {
    return this.origins.add(command, body.origin);
  }

  @Delete('api/embed-origins')
  @Access('embed.administer')
  removeOrigin(@MunicipalityId() municipalityId: number, @Query() query: EmbedOriginRequest): Promise<EmbedOrigins> {
    return this.origins.remove(municipalityId, query.origin);
  }

  /** Nothing but its own style, in the frame of who was let in; elsewhere the headers stay as on every page. */
  private async letIn(municipalityId: number, reply: FastifyReply): Promise<void> {
    const { origins } = await this.origins.find(municipalityId);
    const ancestors = origins.map(({ origin }) => origin).join(' ') || "'none'";
    if (origins.length > 0) void reply.removeHeader('X-Frame-Options');
    void reply.type('text/html; charset=utf-8').headers({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`,
      'Cache-Control': 'public, max-age=60',
    });
  }

  private questionOf({ soort, voor, kenmerk, gebied, dagen = 7 }: EmbedAgendaQuery) {
    return {
      ...(gebied && { area: gebied }),
      ...(soort && { category: soort }),
      ...(voor && { forWhom: voor }),
      ...(kenmerk && { facts: kenmerk }),
      to: addDays(localDateOf(this.clock.now()), dagen - 1),
    };
  }
}

/** The agenda of the site knows the same words. */
function fullAddress({ gebied, soort, voor, kenmerk }: EmbedAgendaQuery): string {
  const chosen = Object.entries({ gebied, soort, voor, kenmerk }).filter(([, value]) => value !== undefined);
  return chosen.length > 0
    ? `/activiteiten?${new URLSearchParams(chosen as [string, string][]).toString()}`
    : '/activiteiten';
}
