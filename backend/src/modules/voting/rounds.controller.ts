import { Controller, Get, Param } from '@nestjs/common';
import type { RoundItem, RoundView } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../platform/http/platform-request.js';
import { RoundsQuery } from './rounds.query.js';

/** What everybody may read of voting rounds. Casting is in ballots/, results in counting/, making them in staff/. */
@Controller('api/rounds')
export class RoundsController {
  constructor(private readonly rounds: RoundsQuery) {}

  @Get()
  @Access('site.read')
  listRounds(@MunicipalityId() municipalityId: number): Promise<RoundItem[]> {
    return this.rounds.list(municipalityId);
  }

  @Get(':slug')
  @Access('site.read')
  readRound(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RoundView> {
    return this.rounds.view(municipalityId, slug);
  }
}
