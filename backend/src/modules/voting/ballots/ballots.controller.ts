import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  CastBallotRequest,
  CastWithCodeRequest,
  OwnEntryRequest,
  VotingCodeRequest,
  type BallotReceipt,
  type CodeAnswer,
  type MyPart,
} from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor } from '../../../platform/http/platform-request.js';
import { CastBallotService } from './cast-ballot.service.js';
import { MyPartService } from './my-part.service.js';

/** Voting, with an account or with the code of a letter. None of these takes an idempotency key: doing it again is harmless. */
@Controller('api/rounds/:slug')
export class BallotsController {
  constructor(
    private readonly casting: CastBallotService,
    private readonly parts: MyPartService,
  ) {}

  @Get('my-part')
  @Access('round.vote')
  readMyPart(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<MyPart> {
    return this.parts.myPart(actor, slug);
  }

  @Put('my-entry')
  @Access('round.vote')
  makeOwnEntry(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: OwnEntryRequest,
  ): Promise<MyPart> {
    return this.parts.makeOwnEntry(actor, slug, body);
  }

  @Put('my-entry/claim')
  @Access('round.vote')
  claimEntry(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { code }: VotingCodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<MyPart> {
    return this.parts.claimEntry(actor, slug, code, request);
  }

  @Put('my-entry/claim-by-sign-in')
  @Access('round.vote')
  claimBySignIn(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<MyPart> {
    return this.parts.claimBySignIn(actor, slug);
  }

  @Post('ballots')
  @HttpCode(200)
  @Access('round.vote')
  castBallot(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: CastBallotRequest,
  ): Promise<BallotReceipt> {
    return this.casting.castBallot(actor, slug, body);
  }

  @Post('codes/check')
  @HttpCode(200)
  @Access('round.vote-with-code')
  checkCode(
    @Param('slug') slug: string,
    @Body() { code }: VotingCodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<CodeAnswer> {
    return this.parts.checkCode(request, slug, code);
  }

  @Post('ballots/with-code')
  @HttpCode(200)
  @Access('round.vote-with-code')
  castWithCode(
    @Param('slug') slug: string,
    @Body() body: CastWithCodeRequest,
    @Req() request: FastifyRequest,
  ): Promise<BallotReceipt> {
    return this.casting.castWithCode(request, slug, body);
  }
}
