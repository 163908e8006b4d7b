import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AddPlanRequest,
  JudgePlanRequest,
  PostponeRoundRequest,
  RoundContentRequest,
  RoundStepRequest,
  SaveRoundRequest,
  type RoundFile,
  type RoundFileItem,
  type SavedRound,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { CloseRoundService } from '../closing/close-round.service.js';
import { CountRoundService } from '../counting/count-round.service.js';
import { ReleaseRoundService } from '../counting/release-round.service.js';
import { RoundFilesQuery } from './round-files.query.js';
import { RoundPlansService } from './round-plans.service.js';
import { RunRoundService } from './run-round.service.js';
import { SaveRoundService } from './save-round.service.js';

/** Making and running rounds, by staff. */
@Controller('api/round-files')
export class RoundFilesController {
  constructor(
    private readonly files: RoundFilesQuery,
    private readonly saving: SaveRoundService,
    private readonly plans: RoundPlansService,
    private readonly running: RunRoundService,
    private readonly closing: CloseRoundService,
    private readonly counting: CountRoundService,
    private readonly releasing: ReleaseRoundService,
  ) {}

  @Get()
  @Access('round.read')
  listFiles(@MunicipalityId() municipalityId: number): Promise<RoundFileItem[]> {
    return this.files.list(municipalityId);
  }

  @Get(':slug')
  @Access('round.read')
  readFile(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<RoundFile> {
    return this.files.file(actor, slug);
  }

  @Post()
  @Access('round.prepare')
  startRound(@CurrentCommand() command: Command, @Body() body: RoundContentRequest): Promise<SavedRound> {
    return this.saving.startRound(command, body);
  }

  @Put(':slug')
  @Access('round.prepare')
  saveRound(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Body() body: SaveRoundRequest,
  ): Promise<SavedRound> {
    return this.saving.saveRound(command, slug, body);
  }

  @Post(':slug/plans')
  @HttpCode(200)
  @Access('round.prepare')
  addPlan(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Body() body: AddPlanRequest,
  ): Promise<SavedRound> {
    return this.plans.addPlan(command, slug, body);
  }

  @Put(':slug/plans/:number')
  @Access('round.prepare')
  judgePlan(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Body() body: JudgePlanRequest,
  ): Promise<SavedRound> {
    return this.plans.judgePlan(command, slug, number, body);
  }

  @Post(':slug/plans/:number/remove')
  @HttpCode(200)
  @Access('round.prepare')
  removePlan(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Body() body: RoundStepRequest,
  ): Promise<SavedRound> {
    return this.plans.removePlan(command, slug, number, body);
  }

  @Post(':slug/publish')
  @HttpCode(200)
  @Access('round.prepare')
  publish(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.running.publish(command, slug, body);
  }

  @Post(':slug/open')
  @HttpCode(200)
  @Access('round.prepare')
  open(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.running.open(command, slug, body);
  }

  @Post(':slug/postpone')
  @HttpCode(200)
  @Access('round.prepare')
  postpone(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: PostponeRoundRequest) {
    return this.running.postpone(command, slug, body);
  }

  @Post(':slug/stop')
  @HttpCode(200)
  @Access('round.prepare')
  stop(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.running.stop(command, slug, body);
  }

  @Post(':slug/close')
  @HttpCode(200)
  @Access('round.prepare')
  close(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.closing.close(command, slug, body);
  }

  @Post(':slug/count')
  @HttpCode(200)
  @Access('round.count')
  count(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.counting.count(command, slug, body);
  }

  @Post(':slug/release')
  @HttpCode(200)
  @Access('round.release')
  release(@CurrentCommand() command: Command, @Param('slug') slug: string, @Body() body: RoundStepRequest) {
    return this.releasing.release(command, slug, body);
  }
}
