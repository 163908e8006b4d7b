import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import {
  InvitationTokenRequest,
  InviteRequest,
  LeadRequest,
  type OrganiserGroup,
  type ReceivedInvitation,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { OrganisersService } from './organisers.service.js';

/** Organising together: asking somebody along, answering, leaving, and handing over. */
@Controller('api')
export class OrganisersController {
  constructor(
    private readonly organisers: OrganisersService,
    private readonly limits: AttemptLimits,
  ) {}

  @Get('activities/:id/organisers')
  @Access('activity.edit', 'activity:id')
  findOrganisers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OrganiserGroup> {
    return this.organisers.group(actor, id);
  }

  @Post('activities/:id/invitations')
  @Access('activity.edit', 'activity:id')
  async inviteOrganiser(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: InviteRequest,
    @Req() request: FastifyRequest,
  ): Promise<OrganiserGroup> {
    await this.limits.take('invite', request, body.email);
    return this.organisers.inviteOrganiser(command, id, body.email);
  }

  @Delete('activities/:id/invitations/:invitationId')
  @Access('activity.edit', 'activity:id')
  cancelOrganiserInvitation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<OrganiserGroup> {
    return this.organisers.cancelInvitation(actor, id, invitationId);
  }

  @Delete('activities/:id/organisers/me')
  @Access('activity.edit', 'activity:id')
  leaveOrganisers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ hasLeft: true }> {
    return this.organisers.leave(actor, id);
  }

  @Post('activities/:id/lead')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  handOverActivity(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: LeadRequest,
  ): Promise<OrganiserGroup> {
    return this.organisers.handOver(command, id, body.personId);
  }

  @Get('my/activity-invitations')
  @Access('self.use')
  findMyActivityInvitations(@CurrentActor() actor: Actor): Promise<ReceivedInvitation[]> {
    return this.organisers.receivedBy(actor);
  }

  @Post('my/activity-invitations/:id/accept')
  @HttpCode(200)
  @Access('self.use')
  acceptMyActivityInvitation(
    @CurrentCommand() command: Command,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ slug: string }> {
    return this.organisers.accept(command, { id, personId: command.actor.personId });
  }

  @Post('my/activity-invitations/:id/decline')
  @HttpCode(200)
  @Access('self.use')
  declineMyActivityInvitation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ declined: true }> {
    return this.organisers.decline(actor.municipalityId, { id, personId: actor.personId });
  }

  @Post('activity-invitations/look')
  @HttpCode(200)
  @Access('account.use')
  lookAtActivityInvitation(
    @MunicipalityId() municipalityId: number,
    @Body() body: InvitationTokenRequest,
  ): Promise<ReceivedInvitation> {
    return this.organisers.look(municipalityId, body.token);
  }

  @Post('activity-invitations/accept')
  @HttpCode(200)
  @Access('self.use')
  acceptActivityInvitation(
    @CurrentCommand() command: Command,
    @Body() body: InvitationTokenRequest,
  ): Promise<{ slug: string }> {
    return this.organisers.accept(command, { token: body.token });
  }

  @Post('activity-invitations/decline')
  @HttpCode(200)
  @Access('account.use')
  declineActivityInvitation(
    @MunicipalityId() municipalityId: number,
    @Body() body: InvitationTokenRequest,
  ): Promise<{ declined: true }> {
    return this.organisers.decline(municipalityId, { token: body.token });
  }
}
