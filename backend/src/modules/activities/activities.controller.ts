import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { AgendaQuery, SaveActivityRequest, type ActivityView, type AgendaPage } from '@stoep/contracts';
import { WeekSheetQuery, type WeekSheet } from '@stoep/contracts';
import type { FacilityView, MyActivities, SavedActivity, SaveEffect } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../platform/http/platform-request.js';
import { ActivityViewQuery } from './activity-view.query.js';
import { AgendaQueries } from './agenda.query.js';
import { PublishActivityService } from './planning/publish-activity.service.js';
import { SaveActivityService } from './planning/save-activity.service.js';
import { WeekSheets } from './week-sheet.query.js';

/** Finding and planning activities. Who comes and what becomes of a date is in the other controllers. */
@Controller('api')
export class ActivitiesController {
  constructor(
    private readonly agendas: AgendaQueries,
    private readonly views: ActivityViewQuery,
    private readonly saving: SaveActivityService,
    private readonly publishing: PublishActivityService,
    private readonly sheets: WeekSheets,
  ) {}

  @Get('activities')
  @Access('site.read')
  findAgenda(@MunicipalityId() municipalityId: number, @Query() query: AgendaQuery): Promise<AgendaPage> {
    return this.agendas.agenda(municipalityId, query);
  }

  @Get('week-sheet')
  @Access('site.read')
  findWeekSheet(@MunicipalityId() municipalityId: number, @Query() query: WeekSheetQuery): Promise<WeekSheet> {
    return this.sheets.sheet(municipalityId, query);
  }

  @Get('my/activities')
  @Access('self.use')
  findMyActivities(@CurrentActor() actor: Actor): Promise<MyActivities> {
    return this.views.mine(actor);
  }

  @Get('facilities')
  @Access('site.read')
  findFacilities(@MunicipalityId() municipalityId: number): Promise<FacilityView[]> {
    return this.views.facilities(municipalityId);
  }

  @Get('activities/:slug')
  @Access('activity.read', 'activity-address:slug')
  findActivity(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @CurrentActor() actor: Actor | null,
  ): Promise<ActivityView> {
    return this.views.view(municipalityId, slug, actor);
  }

  @Post('activities')
  @Access('activity.start')
  startActivity(@CurrentCommand() command: Command, @Body() body: SaveActivityRequest): Promise<SavedActivity> {
    return this.saving.startActivity(command, body);
  }

  @Put('activities/:id')
  @Access('activity.edit', 'activity:id')
  saveActivity(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SaveActivityRequest,
  ): Promise<SavedActivity> {
    return this.saving.saveActivity(actor, id, body);
  }

  @Post('activities/:id/save-preview')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  previewSave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SaveActivityRequest,
  ): Promise<SaveEffect> {
    return this.saving.previewSave(actor, id, body);
  }

  @Post('activities/:id/publish')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  publishActivity(@CurrentCommand() command: Command, @Param('id') id: string): Promise<SavedActivity> {
    return this.publishing.publishActivity(command, id);
  }
}
