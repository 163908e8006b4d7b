import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ReadSwornFileRequest, type SwornFileView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor } from '../../../platform/http/platform-request.js';
import { ReadSwornFileService } from './read-sworn-file.service.js';
import { SwornFileQuery } from './sworn-file.query.js';

/** The file with all ballots of a round that publishes only totals. */
@Controller('api/round-files/:slug/sworn-file')
export class SwornFileController {
  constructor(
    private readonly query: SwornFileQuery,
    private readonly reading: ReadSwornFileService,
  ) {}

  @Get()
  @Access('round.read')
  findSwornFile(@CurrentActor() actor: Actor, @Param('slug') slug: string): Promise<SwornFileView> {
    return this.query.view(actor, slug);
  }

  @Post()
  @HttpCode(200)
  @Access('round.recount')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="stemmen.pb"')
  @Header('Cache-Control', 'no-store')
  readSwornFile(
    @CurrentActor() actor: Actor,
    @Param('slug') slug: string,
    @Body() body: ReadSwornFileRequest,
  ): Promise<string> {
    return this.reading.readSwornFile(actor, slug, body);
  }
}
