import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { NewInterventionRequest, SaveInterventionRequest } from '@stoep/contracts';
import type { InterventionFile, InterventionFileItem, InterventionListItem } from '@stoep/contracts';
import type { InterventionView, SavedIntervention } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../platform/http/platform-request.js';
import { InterventionsQuery } from './interventions.query.js';
import { LinkCheckService } from './link-check.service.js';
import { SaveInterventionService } from './save-intervention.service.js';

/** The catalogue for everybody, and its files for staff. Starting from an entry is a route of the initiatives. */
@Controller('api')
export class InterventionsController {
  constructor(
    private readonly interventions: InterventionsQuery,
    private readonly saving: SaveInterventionService,
    private readonly links: LinkCheckService,
  ) {}

  @Get('interventions')
  @Access('site.read')
  findInterventions(@MunicipalityId() municipalityId: number): Promise<InterventionListItem[]> {
    return this.interventions.list(municipalityId);
  }

  @Get('interventions/:slug')
  @Access('site.read')
  findIntervention(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<InterventionView> {
    return this.interventions.view(municipalityId, slug);
  }

  @Get('intervention-files')
  @Access('intervention.read-files')
  findInterventionFiles(@MunicipalityId() municipalityId: number): Promise<InterventionFileItem[]> {
    return this.interventions.files(municipalityId);
  }

  @Get('intervention-files/:slug')
  @Access('intervention.read-files')
  findInterventionFile(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
  ): Promise<InterventionFile> {
    return this.interventions.file(municipalityId, slug);
  }

  @Post('intervention-files')
  @Access('intervention.administer')
  addIntervention(
    @CurrentCommand() command: Command,
    @Body() body: NewInterventionRequest,
  ): Promise<SavedIntervention> {
    return this.saving.addIntervention(command, body.title);
  }

  @Put('intervention-files/:slug')
  @Access('intervention.administer')
  saveIntervention(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Body() body: SaveInterventionRequest,
  ): Promise<SavedIntervention> {
    return this.saving.saveIntervention(municipalityId, slug, body);
  }

  @Post('intervention-files/:slug/link-check')
  @HttpCode(200)
  @Access('intervention.administer')
  checkLink(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<InterventionFile> {
    return this.links.checkNow(municipalityId, slug);
  }
}
