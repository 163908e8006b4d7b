import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  InitiativeListQuery,
  PublishInitiativeRequest,
  SaveInitiativeRequest,
  StartInitiativeRequest,
  WithdrawRequest,
  type InitiativeDetail,
  type InitiativeListItem,
  type InitiativePageView,
  type InitiativePins,
  type SavedInitiative,
  type SupportAnswer,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../platform/attempts/attempt-limits.js';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../platform/http/platform-request.js';
import { InitiativeDetailQuery } from './initiative-detail.query.js';
import { InitiativeListQueries } from './initiative-list.query.js';
import { PublishInitiativeService } from './publish-initiative.service.js';
import { SaveInitiativeService } from './save-initiative.service.js';
import { SupportInitiativeService } from './support-initiative.service.js';

@Controller('api')
export class InitiativesController {
  constructor(
    private readonly lists: InitiativeListQueries,
    private readonly details: InitiativeDetailQuery,
    private readonly saving: SaveInitiativeService,
    private readonly publishing: PublishInitiativeService,
    private readonly supporting: SupportInitiativeService,
    private readonly limits: AttemptLimits,
  ) {}

  @Get('initiatives')
  @Access('site.read')
  findInitiatives(
    @MunicipalityId() municipalityId: number,
    @Query() query: InitiativeListQuery,
  ): Promise<InitiativePageView> {
    return this.lists.list(municipalityId, query);
  }

  @Get('initiatives/pins')
  @Access('site.read')
  findPins(@MunicipalityId() municipalityId: number, @Query() query: InitiativeListQuery): Promise<InitiativePins> {
    return this.lists.pins(municipalityId, query);
  }

  @Get('my/initiatives')
  @Access('self.use')
  findMyInitiatives(@CurrentActor() actor: Actor): Promise<InitiativeListItem[]> {
    return this.lists.mine(actor.municipalityId, actor.personId);
  }

  @Get('initiatives/:slug')
  @Access('initiative.read', 'initiative-address:slug')
  findInitiative(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @CurrentActor() actor: Actor | null,
  ): Promise<InitiativeDetail> {
    return this.details.detail(municipalityId, slug, actor);
  }

  @Post('initiatives')
  @Access('initiative.start')
  async startInitiative(
    @CurrentCommand() command: Command,
    @Body() body: StartInitiativeRequest,
    @Req() request: FastifyRequest,
  ): Promise<SavedInitiative> {
    await this.limits.take('start-initiative', request, command.actor.personId);
    return this.saving.startInitiative(command, body);
  }

  @Put('initiatives/:id')
  @Access('initiative.edit', 'initiative:id')
  saveInitiative(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SaveInitiativeRequest,
  ): Promise<SavedInitiative> {
    return this.saving.saveInitiative(actor, id, body);
  }

  @Post('initiatives/:id/publish')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  publishInitiative(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: PublishInitiativeRequest,
  ): Promise<SavedInitiative> {
    return this.publishing.publishInitiative(command, id, body.as);
  }

  @Post('initiatives/:id/withdraw')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  withdrawInitiative(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: WithdrawRequest,
  ): Promise<SavedInitiative> {
    return this.publishing.withdrawInitiative(command, id, body.reason);
  }

  @Put('initiatives/:id/support')
  @Access('initiative.support', 'initiative:id')
  supportInitiative(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SupportAnswer> {
    return this.supporting.supportInitiative(actor.municipalityId, id, actor.personId);
  }

  @Delete('initiatives/:id/support')
  @Access('initiative.support', 'initiative:id')
  endSupport(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SupportAnswer> {
    return this.supporting.endSupport(actor.municipalityId, id, actor.personId);
  }
}
