import { Module } from '@nestjs/common';
import { InterventionsController } from './interventions.controller.js';
import { InterventionsQuery } from './interventions.query.js';
import { InterventionsShell } from './interventions.shell.js';
import { LinkCheckService } from './link-check.service.js';
import { SaveInterventionService } from './save-intervention.service.js';

@Module({
  controllers: [InterventionsController],
  providers: [InterventionsQuery, InterventionsShell, LinkCheckService, SaveInterventionService],
})
export class InterventionsModule {}
