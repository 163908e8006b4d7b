import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  EnterFormRequest,
  MakeBatchRequest,
  type PaperBatchDetail,
  type PaperFormState,
  type PaperView,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { EnterFormService } from './enter-form.service.js';
import { PaperBatchesService } from './paper-batches.service.js';
import { PaperQuery } from './paper.query.js';
import { SmallNumber } from './small-number.js';

/** Ballots on paper, by clerks. */
@Controller('api/round-files/:slug/paper')
export class PaperController {
  constructor(
    private readonly query: PaperQuery,
    private readonly batches: PaperBatchesService,
    private readonly entering: EnterFormService,
  ) {}

  @Get()
  @Access('round.desk')
  readPaper(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<PaperView> {
    return this.query.paper(municipalityId, slug);
  }

  @Post()
  @Access('round.desk')
  makeBatch(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Body() body: MakeBatchRequest,
  ): Promise<{ number: number }> {
    return this.batches.makeBatch(command, slug, body);
  }

  @Get(':number')
  @Access('round.desk')
  readBatch(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', SmallNumber) number: number,
  ): Promise<PaperBatchDetail> {
    return this.query.batch(actor, slug, number);
  }

  @Put(':number/forms/:form')
  @Access('round.desk')
  enterForm(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Param('number', SmallNumber) number: number,
    @Param('form', SmallNumber) form: number,
    @Body() body: EnterFormRequest,
  ): Promise<{ state: PaperFormState }> {
    return this.entering.enterForm(command, slug, number, form, body);
  }

  @Post(':number/close')
  @HttpCode(200)
  @Access('round.desk')
  closeBatch(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Param('number', SmallNumber) number: number,
  ): Promise<{ number: number }> {
    return this.batches.closeBatch(command, slug, number);
  }
}
