import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { InvitationTokenRequest, InviteRequest, type AskedToApply, type CoApplicantList } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { CoApplicantsService } from './co-applicants.service.js';
import { ConsentService } from './consent.service.js';

/** Applying together: naming people, and what they answer. */
@Controller('api')
export class TogetherController {
  constructor(
    private readonly naming: CoApplicantsService,
    private readonly consenting: ConsentService,
    private readonly limits: AttemptLimits,
  ) {}

  @Post('applications/:id/co-applicants')
  @Access('application.edit', 'application:id')
  async nameCoApplicant(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: InviteRequest,
    @Req() request: FastifyRequest,
  ): Promise<CoApplicantList> {
    await this.limits.take('invite', request, body.email);
    return this.naming.nameCoApplicant(command, id, body.email);
  }

  @Post('applications/:id/co-applicants/initiators')
  @Access('application.edit', 'application:id')
  async nameInitiators(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<CoApplicantList> {
    // Each of them gets a mail, so each of them is asked no more often than by others.
    const people = await this.naming.initiatorsToName(command.municipalityId, id);
    for (const email of people) await this.limits.take('invite', request, email);
    return this.naming.nameInitiators(command, id);
  }

  @Delete('applications/:id/co-applicants/:coApplicantId')
  @Access('application.edit', 'application:id')
  takeOff(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('coApplicantId', ParseUUIDPipe) coApplicantId: string,
  ): Promise<CoApplicantList> {
    return this.naming.takeOff(municipalityId, id, coApplicantId);
  }

  @Get('my/asked-to-apply')
  @Access('self.use')
  findAsked(@CurrentActor() actor: Actor): Promise<AskedToApply[]> {
    return this.consenting.askedOf(actor);
  }

  @Post('my/asked-to-apply/:id/consent')
  @HttpCode(200)
  @Access('self.use')
  consentMine(
    @CurrentCommand() command: Command,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ applicationId: string }> {
    return this.consenting.consent(command, { id });
  }

  @Post('my/asked-to-apply/:id/decline')
  @HttpCode(200)
  @Access('self.use')
  declineMine(@CurrentCommand() command: Command, @Param('id', ParseUUIDPipe) id: string): Promise<{ declined: true }> {
    return this.consenting.decline(command, { id });
  }

  @Post('asked-to-apply/look')
  @HttpCode(200)
  @Access('self.use')
  look(@CurrentActor() actor: Actor, @Body() body: InvitationTokenRequest): Promise<AskedToApply> {
    return this.consenting.look(actor, body.token);
  }

  @Post('asked-to-apply/consent')
  @HttpCode(200)
  @Access('self.use')
  consent(
    @CurrentCommand() command: Command,
    @Body() body: InvitationTokenRequest,
  ): Promise<{ applicationId: string }> {
    return this.consenting.consent(command, { token: body.token });
  }

  @Post('asked-to-apply/decline')
  @HttpCode(200)
  @Access('self.use')
  decline(@CurrentCommand() command: Command, @Body() body: InvitationTokenRequest): Promise<{ declined: true }> {
    return this.consenting.decline(command, { token: body.token });
  }
}
