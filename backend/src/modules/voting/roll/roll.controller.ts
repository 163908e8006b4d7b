import { Body, Controller, Get, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import {
  MakeLettersRequest,
  ReplaceCodeRequest,
  RevokeCodeRequest,
  type RollView,
  type SavedRoll,
} from '@stoep/contracts';
import { legalTimeZone, type Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { readUpload, Takes } from '../../../platform/http/upload.js';
import { AreasQuery } from '../../areas/public.js';
import type { RoundRow } from '../round.store.js';
import { ImportRollService } from './import-roll.service.js';
import { MakeCodesService, type Letter } from './make-codes.service.js';
import { printLetters } from './print-letters.js';
import { RollQuery } from './roll.query.js';

const mostBytes = 30 * 1024 * 1024;

/** The voter roll and its letters. Codes leave the server in the letters that are made in the same request, and nowhere else. */
@Controller('api/round-files/:slug/roll')
export class RollController {
  constructor(
    private readonly query: RollQuery,
    private readonly importing: ImportRollService,
    private readonly codes: MakeCodesService,
    private readonly areas: AreasQuery,
    private readonly addresses: SiteAddresses,
  ) {}

  @Get()
  @Access('round.desk')
  readRoll(@MunicipalityId() municipalityId: number, @Param('slug') slug: string): Promise<RollView> {
    return this.query.roll(municipalityId, slug);
  }

  @Post()
  @HttpCode(200)
  @Takes('upload')
  @Access('round.prepare')
  async importRoll(
    @CurrentCommand() command: Command,
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
  ): Promise<SavedRoll> {
    const { bytes } = await readUpload(request, 'roll', mostBytes);
    return this.importing.importRoll(command, slug, bytes);
  }

  @Post('letters')
  @HttpCode(200)
  @Access('round.prepare')
  async makeLetters(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: MakeLettersRequest,
  ): Promise<StreamableFile> {
    const { round, letters } = await this.codes.makeLetters(actor, slug, body);
    return this.print(actor, round, letters);
  }

  @Post('replace')
  @HttpCode(200)
  @Access('round.desk')
  async replaceCode(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { label, atDesk }: ReplaceCodeRequest,
  ): Promise<StreamableFile> {
    const { round, letters } = await this.codes.replaceCode(actor, slug, label, atDesk);
    return this.print(actor, round, letters);
  }

  @Post('revoke')
  @HttpCode(200)
  @Access('round.desk')
  revokeCode(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() { label }: RevokeCodeRequest,
  ): Promise<{ revoked: true }> {
    return this.codes.revokeCode(actor, slug, label);
  }

  private async print({ municipalityId }: Actor, round: RoundRow, letters: Letter[]): Promise<StreamableFile> {
    const { name } = await this.areas.municipality(municipalityId);
    const closesIn = (locale: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: legalTimeZone }).format(
        round.closes_at,
      );
    const words = {
      municipalityName: name,
      roundTitle: round.title,
      site: this.addresses.of(municipalityId),
      slug: round.slug,
      closes: { nl: closesIn('nl-NL'), en: closesIn('en-GB') },
      perAddress: round.roll_kind === 'list-address',
    };
    return new StreamableFile(printLetters(words, letters), {
      type: 'application/pdf',
      disposition: 'attachment; filename="brieven.pdf"',
    });
  }
}
