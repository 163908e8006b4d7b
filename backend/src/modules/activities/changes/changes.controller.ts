import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ChangeFollowingRequest, EndActivityRequest, FollowingPreviewRequest, MessageRequest } from '@stoep/contracts';
import type { FollowingEffect, MessageSent } from '@stoep/contracts';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { EndActivityService } from './end-activity.service.js';
import { FollowingService } from './following.service.js';
import { MessageService } from './message.service.js';

@Controller('api/activities')
export class ChangesController {
  constructor(
    private readonly following: FollowingService,
    private readonly ending: EndActivityService,
    private readonly messages: MessageService,
    private readonly limits: AttemptLimits,
  ) {}

  @Post(':id/following/preview')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  previewFollowing(
    @MunicipalityId() municipalityId: number,
    @Param('id') id: string,
    @Body() body: FollowingPreviewRequest,
  ): Promise<FollowingEffect> {
    return this.following.preview(municipalityId, id, body);
  }

  @Post(':id/following')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  changeFollowing(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: ChangeFollowingRequest,
  ): Promise<FollowingEffect> {
    return this.following.changeFollowing(command, id, body);
  }

  @Get(':id/end')
  @Access('activity.edit', 'activity:id')
  previewEnd(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<FollowingEffect> {
    return this.ending.preview(municipalityId, id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  endActivity(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: EndActivityRequest,
  ): Promise<FollowingEffect> {
    return this.ending.endActivity(command, id, body.reason);
  }

  @Post(':id/messages')
  @HttpCode(200)
  @Access('activity.edit', 'activity:id')
  async sendMessage(
    @CurrentCommand() command: Command,
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: MessageRequest,
  ): Promise<MessageSent> {
    await this.limits.take('message', request, command.actor.personId);
    return this.messages.sendMessage(command, id, body);
  }
}
