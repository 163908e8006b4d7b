import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  ChangeEmailRequest,
  ChangeNameRequest,
  ChangePasswordRequest,
  TokenRequest,
  type Accepted,
  type AccountView,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import {
  CurrentActor,
  CurrentCommand,
  MunicipalityId,
  type Command,
  type PlatformRequest,
} from '../../../platform/http/platform-request.js';
import { AccountQuery } from './account.query.js';
import { ChangeAccountService } from './change-account.service.js';
import { IdentityProof } from './identity-proof.js';

/** The account of who asks, and nobody else's: no route takes a person's id. */
@Controller('api')
export class AccountController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly accounts: AccountQuery,
    private readonly changes: ChangeAccountService,
    private readonly proof: IdentityProof,
    private readonly limits: AttemptLimits,
  ) {}

  @Get('my/account')
  @Access('self.use')
  findAccount(@CurrentActor() actor: Actor, @Req() request: PlatformRequest): Promise<AccountView> {
    return this.accounts.account(actor, request.sessionId);
  }

  @Put('my/account/name')
  @Access('self.use')
  changeName(@CurrentCommand() command: Command, @Body() body: ChangeNameRequest): Promise<Accepted> {
    return this.changes.changeName(command, body.displayName);
  }

  @Put('my/account/password')
  @Access('self.use')
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    return this.changes.changePassword(actor, request.sessionId, body);
  }

  @Post('my/account/email')
  @HttpCode(202)
  @Access('self.use')
  async askNewEmail(
    @CurrentActor() actor: Actor,
    @Body() body: ChangeEmailRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    await this.limits.take('register', request, body.email);
    return this.changes.askNewEmail(actor, body.email);
  }

  @Post('email-changes/confirm')
  @HttpCode(200)
  @Access('account.use')
  async confirmNewEmail(
    @MunicipalityId() municipalityId: number,
    @Body() body: TokenRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.limits.take('use-link', request, body.token);
    return this.changes.confirmNewEmail(municipalityId, body.token);
  }

  @Delete('my/sessions/:id')
  @Access('self.use')
  endSession(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<Accepted> {
    return this.endSessions(actor, 'id = $3', id);
  }

  @Delete('my/sessions')
  @Access('self.use')
  endOtherSessions(@CurrentActor() actor: Actor, @Req() request: PlatformRequest): Promise<Accepted> {
    return this.endSessions(actor, 'id IS DISTINCT FROM $3', request.sessionId);
  }

  /** Ending what has ended already is fine, so these need no key. */
  private async endSessions(actor: Actor, which: string, id: string | null): Promise<Accepted> {
    await this.dataSource.query(`DELETE FROM session WHERE municipality_id = $1 AND person_id = $2 AND ${which}`, [
      actor.municipalityId,
      actor.personId,
      id,
    ]);
    return { accepted: true };
  }
}
