import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { AskHelperRequest, HandRequest, HelpersQuery, TalentsRequest } from '@stoep/contracts';
import type { HandView, HelperView, TalentsView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { HandsQuery } from './hands.query.js';
import { HandsService } from './hands.service.js';
import { TalentsService } from './talents.service.js';

/** Lending a hand at an activity, and the talents by which organisers find who might. */
@Controller('api')
export class HandsController {
  constructor(
    private readonly hands: HandsService,
    private readonly lists: HandsQuery,
    private readonly talents: TalentsService,
    private readonly limits: AttemptLimits,
  ) {}

  @Get('my/talents')
  @Access('self.use')
  findTalents(@CurrentActor() actor: Actor): Promise<TalentsView> {
    return this.talents.talents(actor);
  }

  @Put('my/talents')
  @Access('self.use')
  saveTalents(@CurrentActor() actor: Actor, @Body() body: TalentsRequest): Promise<TalentsView> {
    return this.talents.saveTalents(actor, body);
  }

  @Delete('my/talents')
  @Access('self.use')
  removeTalents(@CurrentActor() actor: Actor): Promise<TalentsView> {
    return this.talents.removeTalents(actor);
  }

  @Get('my/hands')
  @Access('self.use')
  findMyHands(@CurrentActor() actor: Actor): Promise<HandView[]> {
    return this.lists.mine(actor);
  }

  @Get('activities/:id/helpers')
  @Access('activity.edit', 'activity:id')
  findHelpers(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Query() { kind }: HelpersQuery,
  ): Promise<HelperView[]> {
    return this.talents.helpers(municipalityId, id, kind ?? null);
  }

  @Get('activities/:id/hands')
  @Access('activity.edit', 'activity:id')
  findHands(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<HandView[]> {
    return this.lists.ofActivity(municipalityId, id);
  }

  @Post('activities/:id/hands')
  @Access('hand.lend', 'activity:id')
  async lendHand(
    @CurrentCommand() command: Command,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: HandRequest,
  ): Promise<HandView> {
    await this.limits.take('message', request, command.actor.personId);
    return this.hands.lendHand(command, id, body);
  }

  @Post('activities/:id/helpers')
  @Access('activity.edit', 'activity:id')
  async askHelper(
    @CurrentCommand() command: Command,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: AskHelperRequest,
  ): Promise<HandView> {
    await this.limits.take('message', request, command.actor.personId);
    return this.hands.askHelper(command, id, body);
  }

  @Post('hands/:id/agree')
  @HttpCode(200)
  @Access('hand.answer', 'hand:id')
  agreeToHand(@CurrentCommand() command: Command, @Param('id') id: string): Promise<HandView> {
    return this.hands.agree(command, id);
  }

  @Delete('hands/:id')
  @Access('hand.answer', 'hand:id')
  endHand(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<{ ended: true }> {
    return this.hands.end(municipalityId, id);
  }
}
