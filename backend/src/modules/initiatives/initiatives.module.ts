import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { AnswerTimeQuery } from './answer-time.query.js';
import { InitiativeAroundQuery } from './initiative-around.query.js';
import { InitiativeDetailQuery } from './initiative-detail.query.js';
import { InitiativeListQueries } from './initiative-list.query.js';
import { InitiativeSubject } from './initiative.subject.js';
import { InitiativesController } from './initiatives.controller.js';
import { PhotosController } from './photos/photos.controller.js';
import { PhotosQuery } from './photos/photos.query.js';
import { PhotosService } from './photos/photos.service.js';
import { PublishInitiativeService } from './publish-initiative.service.js';
import { SaveInitiativeService } from './save-initiative.service.js';
import { SupportInitiativeService } from './support-initiative.service.js';

@Module({
  imports: [AreasModule],
  controllers: [InitiativesController, PhotosController],
  providers: [
    AnswerTimeQuery,
    InitiativeAroundQuery,
    InitiativeDetailQuery,
    InitiativeListQueries,
    InitiativeSubject,
    PhotosQuery,
    PhotosService,
    PublishInitiativeService,
    SaveInitiativeService,
    SupportInitiativeService,
  ],
})
export class InitiativesModule {}
