import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { InitiativeDetailQuery } from './initiative-detail.query.js';
import { InitiativeListQueries } from './initiative-list.query.js';
import { InitiativeSubject } from './initiative.subject.js';
import { InitiativesController } from './initiatives.controller.js';
import { PublishInitiativeService } from './publish-initiative.service.js';
import { SaveInitiativeService } from './save-initiative.service.js';
import { SupportInitiativeService } from './support-initiative.service.js';

@Module({
  imports: [AreasModule],
  controllers: [InitiativesController],
  providers: [
    InitiativeDetailQuery,
    InitiativeListQueries,
    InitiativeSubject,
    PublishInitiativeService,
    SaveInitiativeService,
    SupportInitiativeService,
  ],
})
export class InitiativesModule {}
