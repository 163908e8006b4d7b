import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import {
  ChangeRolesRequest,
  NewPasswordRequest,
  PasswordResetRequest,
  RegisterRequest,
  SignInRequest,
  TokenRequest,
  type Accepted,
  type PersonRow,
  type SessionView,
  type SignedIn,
} from '@stoep/contracts';
import type { RoleAssignment } from '@stoep/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttemptLimits } from '../../platform/attempts/attempt-limits.js';
import { Access } from '../../platform/auth/access.decorator.js';
import { CurrentCommand, MunicipalityId, type Command } from '../../platform/http/platform-request.js';
import { AccountQuery } from './account/account.query.js';
import { ChangeRolesService } from './change-roles.service.js';
import { ConfirmEmailService } from './confirm-email.service.js';
import { PasswordGuard } from './password.strategy.js';
import { PeopleQuery } from './people.query.js';
import { RegisterPersonService } from './register-person.service.js';
import { ResetPasswordService } from './reset-password.service.js';
import { Sessions } from './sessions.js';

@Controller('api')
export class IdentityController {
  constructor(
    private readonly register: RegisterPersonService,
    private readonly confirm: ConfirmEmailService,
    private readonly resets: ResetPasswordService,
    private readonly changes: ChangeRolesService,
    private readonly people: PeopleQuery,
    private readonly sessions: Sessions,
    private readonly limits: AttemptLimits,
    private readonly accounts: AccountQuery,
  ) {}

  @Post('registrations')
  @HttpCode(202)
  @Access('account.use')
  async registerPerson(
    @MunicipalityId() municipalityId: number,
    @Body() body: RegisterRequest,
    @Req() request: FastifyRequest,
  ): Promise<Accepted> {
    await this.limits.take('register', request, body.email);
    return this.register.registerPerson(municipalityId, body);
  }

  @Post('registrations/confirm')
  @HttpCode(200)
  @Access('account.use')
  async confirmEmail(
    @MunicipalityId() municipalityId: number,
    @Body() body: TokenRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const attempt = await this.limits.take('use-link', request, body.token);
    const personId = await this.confirm.confirmEmail(municipalityId, body.token);
    await attempt.succeeded();
    return this.sessions.start(municipalityId, personId, request, reply);
  }

  @Post('sessions')
  @HttpCode(201)
  @Access('account.use')
  @UseGuards(PasswordGuard)
  async signIn(
    @MunicipalityId() municipalityId: number,
    @Body() _body: SignInRequest,
    @Req() request: FastifyRequest & { user: { personId: string } },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    return this.sessions.start(municipalityId, request.user.personId, request, reply);
  }

  @Delete('sessions/current')
  @Access('account.use')
  async signOut(
    @MunicipalityId() municipalityId: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Accepted> {
    await this.sessions.end(municipalityId, request, reply);
    return { accepted: true };
  }

  @Get('sessions/current')
  @Access('account.use')
  findSession(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.accounts.session(request);
  }

  @Post('password-resets')
  @HttpCode(202)
  @Access('account.use')
  async askPasswordReset(
    @MunicipalityId() municipalityId: number,
    @Body() body: PasswordResetRequest,
    @Req() request: FastifyRequest,
  ): Promise<Accepted> {
    await this.limits.take('reset-password', request, body.email);
    return this.resets.askPasswordReset(municipalityId, body.email);
  }

  @Post('password-resets/confirm')
  @HttpCode(200)
  @Access('account.use')
  async resetPassword(
    @MunicipalityId() municipalityId: number,
    @Body() body: NewPasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<Accepted> {
    await this.limits.take('use-link', request, body.token);
    return this.resets.resetPassword(municipalityId, body);
  }

  @Get('people')
  @Access('people.administer')
  findPeople(@MunicipalityId() municipalityId: number, @Query('q') text: unknown): Promise<PersonRow[]> {
    return this.people.findPeople(municipalityId, typeof text === 'string' ? text.slice(0, 100) : '');
  }

  @Put('people/:id/roles')
  @Access('people.administer', 'person:id')
  changeRoles(
    @CurrentCommand() command: Command,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeRolesRequest,
  ): Promise<{ roles: RoleAssignment[] }> {
    return this.changes.changeRoles(command, id, body.roles);
  }
}
