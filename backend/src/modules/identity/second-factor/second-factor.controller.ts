import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  EndSecondFactorRequest,
  ProofRequest,
  ResetSecondFactorRequest,
  SecondFactorCodeRequest,
  StaffSecondFactorRequest,
  type Accepted,
  type RecoveryCodes,
  type SecondFactorStart,
  type SignedIn,
  type StaffSecondFactorView,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Access } from '../../../platform/auth/access.decorator.js';
import { Transactions } from '../../../platform/db/transactions.js';
import {
  CurrentActor,
  CurrentCommand,
  MunicipalityId,
  type Command,
  type PlatformRequest,
} from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { IdentityProof } from '../account/identity-proof.js';
import { Sessions } from '../sessions.js';
import { ResetSecondFactorService } from './reset-second-factor.service.js';
import { SecondFactorService } from './second-factor.service.js';

/** Setting up, giving and ending a second factor, and whether staff must have one. */
@Controller('api')
export class SecondFactorController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly factors: SecondFactorService,
    private readonly resets: ResetSecondFactorService,
    private readonly sessions: Sessions,
    private readonly proof: IdentityProof,
    private readonly limits: AttemptLimits,
    private readonly transactions: Transactions,
  ) {}

  /** The second half of signing in: a session that waited becomes a new one that counts. */
  @Post('sessions/second-factor')
  @HttpCode(201)
  @Access('account.use')
  async giveCode(
    @MunicipalityId() municipalityId: number,
    @Body() body: SecondFactorCodeRequest,
    @Req() request: PlatformRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedIn> {
    const personId = await this.sessions.findHalfway(municipalityId, request);
    if (personId === null) throw new Refusal(409, 'sign-in-again');
    const attempt = await this.limits.take('second-factor', request, personId);
    await this.factors.useCode({ municipalityId, personId }, body.code);
    await attempt.succeeded();
    return this.sessions.start(municipalityId, personId, request, reply, true);
  }

  @Post('my/second-factor')
  @HttpCode(201)
  @Access('self.use')
  async begin(
    @CurrentActor() actor: Actor,
    @Body() body: ProofRequest,
    @Req() request: PlatformRequest,
  ): Promise<SecondFactorStart> {
    await this.proof.require(request, body.currentPassword);
    return this.factors.begin(actor);
  }

  @Post('my/second-factor/confirm')
  @HttpCode(200)
  @Access('self.use')
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() body: SecondFactorCodeRequest,
    @Req() request: PlatformRequest,
  ): Promise<RecoveryCodes> {
    const attempt = await this.limits.take('second-factor', request, actor.personId);
    const codes = await this.factors.confirm(actor, request.sessionId, body.code);
    await attempt.succeeded();
    return codes;
  }

  @Post('my/second-factor/end')
  @HttpCode(200)
  @Access('self.use')
  async end(
    @CurrentActor() actor: Actor,
    @Body() body: EndSecondFactorRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    const attempt = await this.limits.take('second-factor', request, actor.personId);
    await this.factors.useCode(actor, body.code);
    await attempt.succeeded();
    return this.factors.end(actor);
  }

  @Post('people/:id/second-factor/reset')
  @HttpCode(200)
  @Access('people.administer', 'person:id')
  async reset(
    @CurrentCommand() command: Command,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResetSecondFactorRequest,
    @Req() request: PlatformRequest,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    return this.resets.resetSecondFactor(command, id, body.reason);
  }

  @Get('staff/second-factor')
  @Access('people.administer')
  async findRequirement(@MunicipalityId() municipalityId: number): Promise<StaffSecondFactorView> {
    const [row] = await this.dataSource.query<StaffSecondFactorView[]>(
      'SELECT staff_second_factor AS "isRequired" FROM municipality WHERE id = $1',
      [municipalityId],
    );
    return { isRequired: row?.isRequired ?? false };
  }

  /** Who asks it of others has one: so at least one administrator gets in afterwards. */
  @Put('staff/second-factor')
  @Access('people.administer')
  requireOfStaff(
    @CurrentCommand() command: Command,
    @Body() body: StaffSecondFactorRequest,
  ): Promise<StaffSecondFactorView> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const own = await tx.query<unknown[]>(
        'SELECT 1 FROM second_factor WHERE municipality_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL FOR SHARE',
        [municipalityId, actor.personId],
      );
      if (body.isRequired && own.length === 0) throw new Refusal(409, 'own-second-factor-first');
      await tx.query('UPDATE municipality SET staff_second_factor = $2 WHERE id = $1', [
        municipalityId,
        body.isRequired,
      ]);
      return { isRequired: body.isRequired };
    });
  }
}
