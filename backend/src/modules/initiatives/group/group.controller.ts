import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import {
  InvitationTokenRequest,
  InviteRequest,
  LeadRequest,
  type InvitationList,
  type ReceivedInvitation,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { GroupService } from './group.service.js';
import { InvitationsService } from './invitations.service.js';

@Controller('api')
export class GroupController {
  constructor(
    private readonly group: GroupService,
    private readonly invitations: InvitationsService,
    private readonly limits: AttemptLimits,
  ) {}

  @Post('initiatives/:id/invitations')
  @Access('initiative.edit', 'initiative:id')
  async invite(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: InviteRequest,
    @Req() request: FastifyRequest,
  ): Promise<InvitationList> {
    await this.limits.take('invite', request, body.email);
    return this.invitations.invite(command, id, body.email);
  }

  @Delete('initiatives/:id/invitations/:invitationId')
  @Access('initiative.edit', 'initiative:id')
  cancelInvitation(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Param('invitationId', ParseUUIDPipe) invitationId: string,
  ): Promise<InvitationList> {
    return this.invitations.cancel(municipalityId, id, invitationId);
  }

  @Delete('initiatives/:id/initiators/me')
  @Access('initiative.edit', 'initiative:id')
  leave(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<{ hasLeft: true }> {
    return this.group.leave(actor.municipalityId, id, actor.personId);
  }

  @Post('initiatives/:id/lead')
  @HttpCode(200)
  @Access('initiative.edit', 'initiative:id')
  handOverLead(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: LeadRequest,
  ): Promise<{ personId: string }> {
    return this.group.handOverLead(command, id, body.personId);
  }

  @Get('my/invitations')
  @Access('self.use')
  findMyInvitations(@CurrentActor() actor: Actor): Promise<ReceivedInvitation[]> {
    return this.invitations.receivedBy(actor);
  }

  @Post('my/invitations/:id/accept')
  @HttpCode(200)
  @Access('self.use')
  acceptMine(@CurrentCommand() command: Command, @Param('id', ParseUUIDPipe) id: string): Promise<{ slug: string }> {
    return this.invitations.accept(command, { id, personId: command.actor.personId });
  }

  @Post('my/invitations/:id/decline')
  @HttpCode(200)
  @Access('self.use')
  declineMine(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<{ declined: true }> {
    return this.invitations.decline(actor.municipalityId, { id, personId: actor.personId });
  }

  @Post('invitations/look')
  @HttpCode(200)
  @Access('account.use')
  look(@MunicipalityId() municipalityId: number, @Body() body: InvitationTokenRequest): Promise<ReceivedInvitation> {
    return this.invitations.look(municipalityId, body.token);
  }

  @Post('invitations/accept')
  @HttpCode(200)
  @Access('self.use')
  accept(@CurrentCommand() command: Command, @Body() body: InvitationTokenRequest): Promise<{ slug: string }> {
    return this.invitations.accept(command, { token: body.token });
  }

  @Post('invitations/decline')
  @HttpCode(200)
  @Access('account.use')
  decline(@MunicipalityId() municipalityId: number, @Body() body: InvitationTokenRequest): Promise<{ declined: true }> {
    return this.invitations.decline(municipalityId, { token: body.token });
  }
}
