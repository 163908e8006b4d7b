import { Module } from '@nestjs/common';
import { AreasModule } from '../areas/public.js';
import { BudgetsModule } from '../budgets/public.js';
import { CheckPlanService } from './check-plan.service.js';
import { SchemesController } from './schemes.controller.js';
import { SchemesQuery } from './schemes.query.js';

@Module({
  imports: [AreasModule, BudgetsModule],
  controllers: [SchemesController],
  providers: [SchemesQuery, CheckPlanService],
  exports: [SchemesQuery],
})
export class SchemesModule {}
