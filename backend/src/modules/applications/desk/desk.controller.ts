import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { StartAtDeskRequest, type DeskItem, type DeskLetter } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Access } from '../../../platform/auth/access.decorator.js';
import { CurrentActor, CurrentCommand, MunicipalityId, type Command } from '../../../platform/http/platform-request.js';
import { DeskQuery } from './desk.query.js';
import { DeskService } from './desk.service.js';

/** The desk: applying for somebody without an account. Filling in itself goes by the routes of the applicant. */
@Controller('api')
export class DeskController {
  constructor(
    private readonly queries: DeskQuery,
    private readonly desk: DeskService,
  ) {}

  @Get('desk/residents')
  @Access('desk.use')
  findResidents(@CurrentActor() actor: Actor): Promise<DeskItem[]> {
    return this.queries.residents(actor);
  }

  @Post('desk/residents')
  @Access('desk.use')
  startAtDesk(@CurrentCommand() command: Command, @Body() body: StartAtDeskRequest): Promise<{ slug: string }> {
    return this.desk.startAtDesk(command, body);
  }

  @Get('applications/:id/letters')
  @Access('application.edit', 'application:id')
  findLetters(@MunicipalityId() municipalityId: number, @Param('id') id: string): Promise<DeskLetter[]> {
    return this.queries.letters(municipalityId, id);
  }

  @Post('applications/:id/letters/:letterId/printed')
  @HttpCode(200)
  @Access('application.edit', 'application:id')
  notePrinted(
    @CurrentCommand() command: Command,
    @Param('id') id: string,
    @Param('letterId', ParseUUIDPipe) letterId: string,
  ): Promise<{ letters: DeskLetter[] }> {
    return this.desk.notePrinted(command, id, letterId);
  }
}
