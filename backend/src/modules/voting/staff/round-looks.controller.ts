import { Controller, Get, Param } from '@nestjs/common';
import type { RoundCandidate, RoundCountView } from '@stoep/contracts';
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
}
