import { Controller, Get, Header, Param } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ReceiptList, RoundResult } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Access } from '../../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { AreasQuery } from '../../areas/public.js';
import { findRoundFile } from '../round-file.store.js';
import { drawBallotRows, writePbOf, writeResultCsv } from './round-files.js';
import { loadElection } from './round-election.js';
import { mayPublishBallots, type RoundProtocol } from './round-protocol.js';
import { RoundResultQuery } from './round-result.query.js';

/** The result of a round for everybody, as a page and as files. */
@Controller('api/rounds/:slug')
export class RoundResultController {
  constructor(
    private readonly results: RoundResultQuery,
    private readonly areas: AreasQuery,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get('result')
  @Access('site.read')
  readResult(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RoundResult> {
    return this.results.result(municipalityId, slug);
  }

  @Get('receipts')
  @Access('site.read')
  listReceipts(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<ReceiptList> {
    return this.results.receipts(municipalityId, slug);
  }

  @Get('result/protocol.json')
  @Access('site.read')
  async readProtocol(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RoundProtocol> {
    return (await this.results.counted(municipalityId, slug)).protocol;
  }

  @Get('result/result.csv')
  @Access('site.read')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="uitslag.csv"')
  async readCsv(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<string> {
    const { plans } = await this.results.result(municipalityId, slug);
    return writeResultCsv(plans);
  }

  @Get('result/ballots.pb')
  @Access('site.read')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="stemmen.pb"')
  async readPb(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<string> {
    const { round, protocol } = await this.results.counted(municipalityId, slug);
    if (!mayPublishBallots(protocol)) throw new Refusal(409, 'ballots-not-public');
    const { name } = await this.areas.municipality(municipalityId);
    const plans = await this.results.plans(municipalityId, round.id);
    const kept = await findRoundFile(this.dataSource, municipalityId, round.id, 'ballots');
    const rows = kept ?? drawBallotRows(await loadElection(this.dataSource, municipalityId, round));
    return writePbOf(rows, protocol, { round, plans, municipalityName: name });
  }
}
