import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { PushSubscriptionRequest, type PushSettings } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../platform/attempts/attempt-limits.js';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentActor } from '../../platform/http/platform-request.js';
import { PushService } from './push.service.js';

/** Messages to one's own devices. */
@Controller('api/my/devices')
export class PushController {
  constructor(
    private readonly push: PushService,
    private readonly limits: AttemptLimits,
  ) {}

  @Get()
  @Access('self.use')
  findDevices(@CurrentActor() actor: Actor): Promise<PushSettings> {
    return this.push.pushSettings(actor);
  }

  @Post()
  @Access('self.use')
  addDevice(@CurrentActor() actor: Actor, @Body() body: PushSubscriptionRequest): Promise<PushSettings> {
    return this.push.addDevice(actor, body);
  }

  @Delete(':id')
  @Access('self.use')
  removeDevice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PushSettings> {
    return this.push.removeDevice(actor, id);
  }

  @Post(':id/try')
  @HttpCode(202)
  @Access('self.use')
  async tryDevice(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ accepted: true }> {
    await this.limits.take('message', request, actor.personId);
    return this.push.tryDevice(actor, id);
  }
}
