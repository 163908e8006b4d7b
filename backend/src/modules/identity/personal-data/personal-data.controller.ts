import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { EraseAccountRequest, type Accepted, type ErasureBlocker } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import type { FastifyReply } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, type PlatformRequest } from '../../../platform/http/platform-request.js';
import { IdentityProof } from '../account/identity-proof.js';
import { Sessions } from '../sessions.js';
import { DownloadDataQuery } from './download-data.query.js';
import { EraseAccountService } from './erase-account.service.js';

/** What the law gives everybody: to see what is kept about them (AVG 15, 20) and to have it removed (AVG 17). */
@Controller('api/my')
export class PersonalDataController {
  constructor(
    private readonly downloads: DownloadDataQuery,
    private readonly erasure: EraseAccountService,
    private readonly proof: IdentityProof,
    private readonly sessions: Sessions,
  ) {}

  @Get('data')
  @Access('self.use')
  @Header('Content-Disposition', 'attachment; filename="mijn-gegevens-stoep.json"')
  download(@CurrentActor() actor: Actor): Promise<Record<string, unknown>> {
    return this.downloads.download(actor);
  }

  @Get('erasure')
  @Access('self.use')
  findBlockers(@CurrentActor() actor: Actor): Promise<ErasureBlocker[]> {
    return this.erasure.findBlockers(actor);
  }

  @Post('erasure')
  @HttpCode(200)
  @Access('self.use')
  async erase(
    @CurrentActor() actor: Actor,
    @Body() body: EraseAccountRequest,
    @Req() request: PlatformRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Accepted> {
    await this.proof.require(request, body.currentPassword);
    const answer = await this.erasure.eraseAccount(actor);
    await this.sessions.end(request.municipalityId, request, reply);
    return answer;
  }
}
