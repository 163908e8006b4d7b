import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  NewSchemeRequest,
  OpenSchemeRequest,
  PublishSchemeRequest,
  SaveSchemeDraftRequest,
  type SchemeFile,
  type SchemeFileItem,
} from '@stoep/contracts';
import type { Actor, SchemeOpening } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { DraftSchemeService } from './draft-scheme.service.js';
import { OpenSchemeService } from './open-scheme.service.js';
import { PublishSchemeService } from './publish-scheme.service.js';
import { SchemeFilesQuery } from './scheme-files.query.js';

/** Making schemes, by administrators. What everybody may read of them is in schemes.controller.ts. */
@Controller('api/scheme-files')
export class SchemeFilesController {
  constructor(
    private readonly query: SchemeFilesQuery,
    private readonly drafting: DraftSchemeService,
    private readonly publishing: PublishSchemeService,
    private readonly opening: OpenSchemeService,
  ) {}

  @Get()
  @Access('scheme.administer')
  findSchemeFiles(@MunicipalityId() municipalityId: number): Promise<SchemeFileItem[]> {
    return this.query.list(municipalityId);
  }

  @Post()
  @Access('scheme.administer')
  startScheme(@CurrentCommand() command: Command, @Body() body: NewSchemeRequest): Promise<{ slug: string }> {
    return this.drafting.startScheme(command, body.name);
  }

  @Get(':slug')
  @Access('scheme.administer')
  findSchemeFile(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<SchemeFile> {
    return this.query.find(municipalityId, slug);
  }

  @Put(':slug/draft')
  @Access('scheme.administer')
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: SaveSchemeDraftRequest,
  ): Promise<{ revision: number }> {
    return this.drafting.saveDraft(actor, slug, body);
  }

  @Post(':slug/publish')
  @HttpCode(200)
  @Access('scheme.administer')
  publishScheme(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Body() body: PublishSchemeRequest,
  ): Promise<{ version: number }> {
    return this.publishing.publishScheme(command, slug, body);
  }

  @Post(':slug/opening')
  @HttpCode(200)
  @Access('scheme.administer')
  openScheme(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Body() body: OpenSchemeRequest,
  ): Promise<{ opening: SchemeOpening }> {
    return this.opening.openScheme(command, slug, body);
  }
}
