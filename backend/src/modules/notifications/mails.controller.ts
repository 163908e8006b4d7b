import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { MailRow, MailView } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../platform/http/platform-request.js';
import { MailsQuery } from './mails.query.js';

@Controller('api/mails')
export class MailsController {
  constructor(private readonly query: MailsQuery) {}

  @Get()
  @Access('mail.read')
  findMails(@MunicipalityId() municipalityId: number): Promise<MailRow[]> {
    return this.query.newest(municipalityId);
  }

  @Get(':id')
  @Access('mail.read')
  findMail(@MunicipalityId() municipalityId: number, @Param('id', ParseUUIDPipe) id: string): Promise<MailView> {
    return this.query.mail(municipalityId, id);
  }
}
