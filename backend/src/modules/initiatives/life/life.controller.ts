import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  FinishRequest,
  HandoverDecisionRequest,
  MergeAnswerRequest,
  MergeRequest,
  ReasonRequest,
  SimilarQuery,
  UnansweredQuery as UnansweredPage,
  type InitiativeListItem,
  type StateAnswer,
  type UnansweredList,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { HandoverService } from './handover.service.js';
import { MergeService } from './merge.service.js';
import { RunService } from './run.service.js';
import { SimilarInitiativesQuery } from './similar.query.js';
import { UnansweredQuery } from './unanswered.query.js';

@Controller('api/initiatives')
export class LifeController {
  constructor(
    private readonly running: RunService,
    private readonly handovers: HandoverService,
    private readonly merges: MergeService,
    private readonly similar: SimilarInitiativesQuery,
    private readonly unanswered: UnansweredQuery,
  ) {}

  @Get('similar')
  @Access('site.read')
  findSimilar(@MunicipalityId() municipalityId: number, @Query() query: SimilarQuery): Promise<InitiativeListItem[]> {
    return this.similar.similar(municipalityId, query);
  }

  @Get('unanswered')
  @Access('initiative.list-unanswered')
  findUnanswered(@CurrentActor() actor: Actor, @Query() query: UnansweredPage): Promise<UnansweredList> {
    return this.unanswered.list(actor, query.page ?? 1);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  start(@CurrentCommand() command: Command, @Param('id') id: string): Promise<StateAnswer> {
    return this.running.start(command, id);
  }

  @Post(':id/finish')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  finish(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: FinishRequest,
  ): Promise<StateAnswer> {
    return this.running.finish(command, id, body.outcome);
  }

  @Post(':id/handover')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  askHandover(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: ReasonRequest,
  ): Promise<StateAnswer> {
    return this.handovers.ask(command, id, body.reason);
  }

  @Post(':id/handover/decision')
  @HttpCode(200)
  @Access('initiative.take-over', 'initiative:id')
  decideHandover(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: HandoverDecisionRequest,
  ): Promise<StateAnswer> {
    return this.handovers.decide(command, id, body);
  }

  @Post(':id/merges')
  @HttpCode(200)
  @Access('initiative.join', 'initiative:id')
  proposeMerge(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: MergeRequest,
  ): Promise<StateAnswer> {
    return this.merges.propose(command, id, body);
  }

  @Post(':id/merges/:mergeId/answer')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  answerMerge(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Param('mergeId', ParseUUIDPipe) mergeId: string,
    @Body() body: MergeAnswerRequest,
  ): Promise<StateAnswer> {
    return this.merges.answer(command, id, mergeId, body.answer === 'agree');
  }
}
