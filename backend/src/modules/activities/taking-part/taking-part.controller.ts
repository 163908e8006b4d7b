import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { JoinByMailRequest, JoinRequest, JoinTokenRequest, LeaveByMailRequest } from '@stoep/contracts';
import type { JoinedByMail, SeriesJoinAnswer, SignUpAnswer } from '@stoep/contracts';
import type { FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { JoinByMailService } from './join-by-mail.service.js';
import { SignUpService } from './sign-up.service.js';

@Controller('api')
export class TakingPartController {
  constructor(
    private readonly signUps: SignUpService,
    private readonly byMail: JoinByMailService,
    private readonly limits: AttemptLimits,
  ) {}

  @Post('activity-dates/:id/join')
  @HttpCode(200)
  @Access('activity.join')
  joinDate(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: JoinRequest,
  ): Promise<SignUpAnswer> {
    return this.signUps.joinDate(command, id, body.partySize ?? 1);
  }

  @Post('activity-dates/:id/leave')
  @HttpCode(200)
  @Access('activity.join')
  leaveDate(@CurrentCommand() command: Command, @Param('id') id: string): Promise<SignUpAnswer> {
    return this.signUps.leaveDate(command, id);
  }

  @Post('activities/:id/join')
  @HttpCode(200)
  @Access('activity.join')
  joinSeries(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Body() body: JoinRequest,
  ): Promise<SeriesJoinAnswer> {
    return this.signUps.joinSeries(command, id, body.partySize ?? 1);
  }

  @Post('activities/:id/leave')
  @HttpCode(200)
  @Access('activity.join')
  leaveSeries(@CurrentCommand() command: Command, @Param('id') id: string): Promise<SeriesJoinAnswer> {
    return this.signUps.leaveSeries(command, id);
  }

  @Post('activity-joins')
  @HttpCode(202)
  @Access('activity.join-by-mail')
  async askByMail(
    @MunicipalityId() municipalityId: number,
    @Req() request: FastifyRequest,
    @Body() body: JoinByMailRequest,
  ): Promise<{ accepted: true }> {
    await this.limits.take('join', request, body.email);
    return this.byMail.askByMail(municipalityId, body);
  }

  @Post('activity-joins/confirm')
  @HttpCode(200)
  @Access('activity.join-by-mail')
  confirmByMail(@MunicipalityId() municipalityId: number, @Body() body: JoinTokenRequest): Promise<SeriesJoinAnswer> {
    return this.byMail.confirm(municipalityId, body.token);
  }

  /** A POST that changes nothing: the token of the link stays out of addresses and logs. */
  @Post('activity-joins/dates')
  @HttpCode(200)
  @Access('activity.join-by-mail')
  findJoined(@MunicipalityId() municipalityId: number, @Body() body: JoinTokenRequest): Promise<JoinedByMail> {
    return this.byMail.joined(municipalityId, body.token);
  }

  @Post('activity-joins/leave')
  @HttpCode(200)
  @Access('activity.join-by-mail')
  leaveByMail(@MunicipalityId() municipalityId: number, @Body() body: LeaveByMailRequest): Promise<{ accepted: true }> {
    return this.byMail.leave(municipalityId, body);
  }
}
