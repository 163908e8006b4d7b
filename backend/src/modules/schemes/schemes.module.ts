import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { BudgetsModule } from '../budgets/public.js';
import { CheckPlanService } from './check-plan.service.js';
import { DraftSchemeService } from './files/draft-scheme.service.js';
import { OpenSchemeService } from './files/open-scheme.service.js';
import { PublishSchemeService } from './files/publish-scheme.service.js';
import { SchemeFilesController } from './files/scheme-files.controller.js';
import { SchemeFilesQuery } from './files/scheme-files.query.js';
import { SchemeVersionsQuery } from './scheme-versions.query.js';
import { SchemesController } from './schemes.controller.js';
import { SchemesQuery } from './schemes.query.js';
import { SchemesShell } from './schemes.shell.js';

@Module({
  imports: [AreasModule, BudgetsModule],
  controllers: [SchemesController, SchemeFilesController],
  providers: [
    CheckPlanService,
    DraftSchemeService,
    OpenSchemeService,
    PublishSchemeService,
    SchemeFilesQuery,
    SchemesQuery,
    SchemesShell,
    SchemeVersionsQuery,
  ],
  exports: [SchemesQuery],
})
export class SchemesModule {}
