import { createHash } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { calendarFile } from './calendar-file.js';
import { CalendarQuery, type Calendar } from './calendar.query.js';

interface Exchange {
  municipalityId: number;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Calendars to subscribe to, and files to take one date from. Making and revoking one's own address is elsewhere. */
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    private readonly query: CalendarQuery,
    private readonly addresses: SiteAddresses,
  ) {}

  @Get('agenda.ics')
  @Access('site.read')
  async findOfMunicipality(
    @MunicipalityId() municipalityId: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send({ municipalityId, request, reply }, await this.query.ofMunicipality(municipalityId), 'activiteiten');
  }

  @Get('areas/:code/agenda.ics')
  @Access('site.read')
  async findOfArea(
    @MunicipalityId() municipalityId: number,
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send({ municipalityId, request, reply }, await this.query.ofArea(municipalityId, code), 'activiteiten');
  }

  @Get('activities/:slug/agenda.ics')
  @Access('activity.read', 'activity-address:slug')
  async findOfActivity(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send({ municipalityId, request, reply }, await this.query.ofActivity(municipalityId, slug), slug);
  }

  @Get('dates/:id/agenda.ics')
  @Access('activity.read', 'activity-date:id')
  async findOfDate(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.send({ municipalityId, request, reply }, await this.query.ofDate(municipalityId, id), 'activiteit');
  }

  /** The address itself is the right to read it: calendars bring no cookie. */
  @Get('mine/:token/agenda.ics')
  @Access('account.use')
  async findMine(
    @MunicipalityId() municipalityId: number,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const calendar = await this.query.ofPerson(municipalityId, token);
    this.send({ municipalityId, request, reply }, calendar, 'mijn-activiteiten', 'private');
  }

  /** Asked again each hour by everybody who subscribed: what did not change is answered before it is written. */
  private send(
    { municipalityId, request, reply }: Exchange,
    calendar: Calendar | null,
    fileName: string,
    whose: 'public' | 'private' = 'public',
  ): void {
    if (!calendar) throw Refusal.notFound();
    const siteUrl = this.addresses.of(municipalityId);
    const tag = tagOf(calendar, siteUrl);
    reply.header('ETag', tag).header('Cache-Control', whose === 'public' ? 'public, max-age=300' : 'private, no-cache');
    if (isKnown(request.headers['if-none-match'], tag)) {
      reply.status(304).send();
      return;
    }
    reply
      .type('text/calendar; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="${fileName}.ics"`)
      .send(calendarFile(calendar.name, calendar.dates, siteUrl));
  }
}

/** Weak, because what goes over the line may be compressed. */
function tagOf(calendar: Calendar, siteUrl: string): string {
  return `W/"${createHash('sha256')
    .update(JSON.stringify([siteUrl, calendar]))
    .digest('base64url')}"`;
}

function isKnown(header: string | undefined, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header !== undefined && (header.trim() === '*' || header.split(',').map(bare).includes(bare(tag)));
}
