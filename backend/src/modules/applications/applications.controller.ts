import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AnswerCompletionRequest,
  SaveApplicationRequest,
  SavePayeeRequest,
  StartApplicationRequest,
  WithdrawRequest,
  type ApplicationListItem,
  type ApplicationView,
  type PayeeView,
  type StepAnswer,
  type SubmittedApplication,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, type Command } from '../../platform/http/platform-request.js';
import { AnswerCompletionService } from './answer-completion.service.js';
import { ApplicationViewQuery } from './application-view.query.js';
import { SaveApplicationService } from './save-application.service.js';
import { SavePayeeService } from './save-payee.service.js';
import { StartApplicationService } from './start-application.service.js';
import { SubmitApplicationService } from './submit-application.service.js';
import { WithdrawApplicationService } from './withdraw-application.service.js';

/** The applicant's side. What staff do with an application is in dossiers.controller.ts. */
@Controller('api')
export class ApplicationsController {
  constructor(
    private readonly views: ApplicationViewQuery,
    private readonly starting: StartApplicationService,
    private readonly saving: SaveApplicationService,
    private readonly paying: SavePayeeService,
    private readonly submitting: SubmitApplicationService,
    private readonly withdrawing: WithdrawApplicationService,
    private readonly completing: AnswerCompletionService,
  ) {}

  @Get('my/applications')
  @Access('self.use')
  findMyApplications(@CurrentActor() actor: Actor): Promise<ApplicationListItem[]> {
    return this.views.mine(actor.municipalityId, actor.personId);
  }

  /** Whose initiative it is, is checked by the service: the initiative stands in the body. */
  @Post('applications')
  @Access('self.use')
  startApplication(@CurrentCommand() command: Command, @Body() body: StartApplicationRequest): Promise<{ id: string }> {
    return this.starting.startApplication(command, body);
  }

  @Get('applications/:id')
  @Access('application.read', 'application:id')
  findApplication(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ApplicationView> {
    return this.views.view(actor.municipalityId, { id }, actor);
  }

  @Put('applications/:id')
  @Access('application.edit', 'application:id')
  saveApplication(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: SaveApplicationRequest,
  ): Promise<{ version: number }> {
    return this.saving.saveApplication(actor, id, body);
  }

  @Put('applications/:id/payee')
  @Access('application.edit', 'application:id')
  savePayee(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SavePayeeRequest): Promise<PayeeView> {
    return this.paying.savePayee(actor, id, body);
  }

  @Post('applications/:id/submit')
  @HttpCode(200)
  @Access('application.edit', 'application:id')
  submitApplication(@CurrentCommand() command: Command, @Param('id') id: string): Promise<SubmittedApplication> {
    return this.submitting.submitApplication(command, id);
  }

  @Post('applications/:id/withdraw')
  @HttpCode(200)
  @Access('application.edit', 'application:id')
  withdrawApplication(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: WithdrawRequest,
  ): Promise<StepAnswer> {
    return this.withdrawing.withdrawApplication(command, id, body.reason);
  }

  @Post('applications/:id/completion')
  @HttpCode(200)
  @Access('application.edit', 'application:id')
  answerCompletion(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: AnswerCompletionRequest,
  ): Promise<StepAnswer> {
    return this.completing.answerCompletion(command, id, body.answer);
  }
}
