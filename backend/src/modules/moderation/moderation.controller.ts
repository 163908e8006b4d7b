import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  CaseVersionRequest,
  DecideAppealRequest,
  DecideCaseRequest,
  ModerationQueueQuery as QueueRequest,
  OwnTextRequest,
  ReportRequest,
  type Held,
  type ModerationCaseView,
  type ModerationMonth,
  type ModerationQueue,
  type OwnCase,
  type ReportAnswer,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../platform/attempts/attempt-limits.js';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../platform/http/platform-request.js';
import { CaseViewQuery } from './case-view.query.js';
import { DecideCaseService } from './decide-case.service.js';
import { OwnTextService } from './own-text.service.js';
import { OwnTextsQuery } from './own-texts.query.js';
import { ModerationQueueQuery } from './queue.query.js';
import { ReportService } from './report.service.js';

@Controller('api')
export class ModerationController {
  constructor(
    private readonly reports: ReportService,
    private readonly limits: AttemptLimits,
    private readonly queues: ModerationQueueQuery,
    private readonly cases: CaseViewQuery,
    private readonly deciding: DecideCaseService,
    private readonly ownTexts: OwnTextsQuery,
    private readonly writing: OwnTextService,
  ) {}

  /** Also without an account; a repeat is harmless, so it needs no idempotency key. */
  @Post('reports')
  @HttpCode(202)
  @Access('moderation.report')
  async report(
    @MunicipalityId() municipalityId: number,
    @CurrentActor() actor: Actor | null,
    @Req() request: FastifyRequest,
    @Body() body: ReportRequest,
  ): Promise<ReportAnswer> {
    await this.limits.take('report', request, actor?.personId ?? request.ip);
    return this.reports.report(municipalityId, actor, request.ip, body);
  }

  @Get('moderation/figures')
  @Access('site.read')
  figures(@MunicipalityId() municipalityId: number): Promise<ModerationMonth[]> {
    return this.queues.figures(municipalityId);
  }

  @Get('moderation/cases')
  @Access('moderation.read')
  queue(@CurrentActor() actor: Actor, @Query() query: QueueRequest): Promise<ModerationQueue> {
    return this.queues.queue(actor, query.part ?? 'open', query.page ?? 1);
  }

  @Get('moderation/cases/:id')
  @Access('moderation.read', 'moderation-case:id')
  view(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ModerationCaseView> {
    return this.cases.view(actor, id);
  }

  @Post('moderation/cases/:id/decide')
  @HttpCode(200)
  @Access('moderation.decide', 'moderation-case:id')
  decide(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: DecideCaseRequest,
  ): Promise<{ id: string }> {
    return this.deciding.decide(command, id, body);
  }

  @Post('moderation/cases/:id/pause')
  @HttpCode(200)
  @Access('moderation.decide', 'moderation-case:id')
  pause(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: CaseVersionRequest,
  ): Promise<{ id: string }> {
    return this.deciding.pause(command, id, body);
  }

  @Post('moderation/cases/:id/decide-appeal')
  @HttpCode(200)
  @Access('moderation.decide', 'moderation-case:id')
  decideAppeal(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: DecideAppealRequest,
  ): Promise<{ id: string }> {
    return this.deciding.decideAppeal(command, id, body);
  }

  @Get('my/texts')
  @Access('self.use')
  findOwnTexts(@CurrentActor() actor: Actor): Promise<OwnCase[]> {
    return this.ownTexts.list(actor.municipalityId, actor.personId);
  }

  @Get('my/texts/:id')
  @Access('moderation.own', 'own-text:id')
  findOwnText(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<OwnCase> {
    return this.ownTexts.one(municipalityId, id);
  }

  @Put('my/texts/:id')
  @Access('moderation.own', 'own-text:id')
  changeOwnText(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: OwnTextRequest,
  ): Promise<{ held: Held | null }> {
    return this.writing.change(command, id, body.text);
  }

  @Post('my/texts/:id/note')
  @HttpCode(200)
  @Access('moderation.own', 'own-text:id')
  note(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: OwnTextRequest,
  ): Promise<{ id: string }> {
    return this.writing.note(command, id, body.text);
  }

  @Post('my/texts/:id/appeal')
  @HttpCode(200)
  @Access('moderation.own', 'own-text:id')
  appeal(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: OwnTextRequest,
  ): Promise<{ id: string }> {
    return this.writing.appeal(command, id, body.text);
  }
}
