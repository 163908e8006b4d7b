import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  DecisionRequest,
  DossierListQuery,
  GiveAdviceRequest,
  NoteRequest,
  ReasonedStepRequest,
  RequestAdviceRequest,
  RequestCompletionRequest,
  StepRequest,
  type DossierList,
  type DossierView,
  type StepAnswer,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, type Command } from '../../platform/http/platform-request.js';
import { AdviseDossierService } from './advise-dossier.service.js';
import { DecideApplicationService } from './decide-application.service.js';
import { DossierListQueries } from './dossier-list.query.js';
import { DossierViewQuery } from './dossier-view.query.js';
import { HandleDossierService } from './handle-dossier.service.js';
import { ProposeDecisionService } from './propose-decision.service.js';
import { SendLetterService } from './send-letter.service.js';

/** The staff's side of an application. */
@Controller('api/dossiers')
export class DossiersController {
  constructor(
    private readonly lists: DossierListQueries,
    private readonly views: DossierViewQuery,
    private readonly handling: HandleDossierService,
    private readonly advising: AdviseDossierService,
    private readonly proposing: ProposeDecisionService,
    private readonly deciding: DecideApplicationService,
    private readonly sending: SendLetterService,
  ) {}

  @Get()
  @Access('dossier.list')
  findDossiers(@CurrentActor() actor: Actor, @Query() query: DossierListQuery): Promise<DossierList> {
    return this.lists.list(actor, query);
  }

  @Get(':number')
  @Access('dossier.read', 'dossier:number')
  findDossier(@CurrentActor() actor: Actor, @Param('number') number: string): Promise<DossierView> {
    return this.views.view(actor, number);
  }

  @Post(':number/take')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  takeDossier(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: StepRequest,
  ): Promise<StepAnswer> {
    return this.handling.takeDossier(command, number, body.version);
  }

  @Post(':number/declare-complete')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  declareComplete(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: StepRequest,
  ): Promise<StepAnswer> {
    return this.handling.declareComplete(command, number, body.version);
  }

  @Post(':number/request-completion')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  requestCompletion(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: RequestCompletionRequest,
  ): Promise<StepAnswer> {
    return this.handling.requestCompletion(command, number, body);
  }

  @Post(':number/not-process')
  @HttpCode(200)
  @Access('dossier.close', 'dossier:number')
  leaveUnprocessed(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<StepAnswer> {
    return this.handling.leaveUnprocessed(command, number, body.version, body.reason);
  }

  @Post(':number/notes')
  @Access('dossier.note', 'dossier:number')
  addNote(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: NoteRequest,
  ): Promise<{ added: true }> {
    return this.handling.addNote(command, number, body);
  }

  @Post(':number/request-advice')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  requestAdvice(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: RequestAdviceRequest,
  ): Promise<StepAnswer> {
    return this.advising.requestAdvice(command, number, body);
  }

  @Post(':number/give-advice')
  @HttpCode(200)
  @Access('dossier.advise', 'dossier:number')
  giveAdvice(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: GiveAdviceRequest,
  ): Promise<StepAnswer> {
    return this.advising.giveAdvice(command, number, body);
  }

  @Post(':number/propose')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  proposeDecision(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: DecisionRequest,
  ): Promise<StepAnswer> {
    return this.proposing.proposeDecision(command, number, body);
  }

  @Post(':number/decide')
  @HttpCode(200)
  @Access('dossier.decide', 'dossier:number')
  decideApplication(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: DecisionRequest,
  ): Promise<StepAnswer> {
    return this.deciding.decideApplication(command, number, body);
  }

  @Post(':number/send-back')
  @HttpCode(200)
  @Access('dossier.decide', 'dossier:number')
  sendBack(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<StepAnswer> {
    return this.deciding.sendBack(command, number, body.version, body.reason);
  }

  @Post(':number/send-letter')
  @HttpCode(200)
  @Access('dossier.handle', 'dossier:number')
  sendLetter(
    @CurrentCommand() command: Command,
    @Param('number') number: string,
    @Body() body: StepRequest,
  ): Promise<StepAnswer> {
    return this.sending.sendLetter(command, number, body.version);
  }
}
