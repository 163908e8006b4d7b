import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { BudgetsModule } from '../budgets/public.js';
import { CheckPlanService } from './check-plan.service.js';
import { SchemesController } from './schemes.controller.js';
import { SchemesQuery } from './schemes.query.js';
import { SchemesShell } from './schemes.shell.js';

@Module({
  imports: [AreasModule, BudgetsModule],
  controllers: [SchemesController],
  providers: [SchemesShell, SchemesQuery, CheckPlanService],
  exports: [SchemesQuery],
})
export class SchemesModule {}
