import { Module } from '@nestjs/common';
import { CaseSubject } from './case.subject.js';
import { CaseViewQuery } from './case-view.query.js';
import { DecideCaseService } from './decide-case.service.js';
import { ModeratedThings } from './moderated-things.js';
import { ModerationMails } from './moderation-mails.js';
import { ModerationController } from './moderation.controller.js';
import { NameCheck } from './name-check.service.js';
import { OwnTextService } from './own-text.service.js';
import { OwnTextsQuery } from './own-texts.query.js';
import { ModerationQueueQuery } from './queue.query.js';
import { ReportService } from './report.service.js';

@Module({
  controllers: [ModerationController],
  providers: [
    CaseSubject,
    CaseViewQuery,
    DecideCaseService,
    ModeratedThings,
    ModerationMails,
    ModerationQueueQuery,
    NameCheck,
    OwnTextService,
    OwnTextsQuery,
    ReportService,
  ],
  exports: [ModeratedThings, NameCheck],
})
export class ModerationModule {}
