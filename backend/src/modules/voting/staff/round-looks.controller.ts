import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CountingRequest, type RoundCandidate, type RoundCountView, type RuleOutcomeView } from '@stoep/contracts';
import { Access } from '../../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../../platform/http/platform-request.js';
import { RoundCountQuery } from '../counting/round-count.query.js';
import { RoundCandidatesQuery } from './round-candidates.query.js';

/** What staff look at while they make and count a round; it changes nothing. */
@Controller('api/round-files/:slug')
export class RoundLooksController {
  constructor(
    private readonly candidates: RoundCandidatesQuery,
    private readonly counts: RoundCountQuery,
  ) {}

  @Get('candidates')
  @Access('round.prepare')
  findCandidates(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RoundCandidate[]> {
    return this.candidates.candidates(municipalityId, slug);
  }

  @Get('count')
  @Access('round.read')
  readCount(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RoundCountView> {
    return this.counts.count(municipalityId, slug);
  }

  @Post('what-if')
  @HttpCode(200)
  @Access('round.read')
  tryOut(
    @MunicipalityId() municipalityId: number,
    @Param('slug') slug: string,
    @Body() body: CountingRequest,
  ): Promise<RuleOutcomeView> {
    return this.counts.tryOut(municipalityId, slug, body);
  }
}
