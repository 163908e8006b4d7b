import { Controller, Get } from '@nestjs/common';
import type { BudgetView } from '@stoep/contracts';
import { Access } from '../../platform/auth/access.decorator.js';
import { MunicipalityId } from '../../platform/http/platform-request.js';
import { BudgetsQuery } from './budgets.query.js';

@Controller('api/budgets')
export class BudgetsController {
  constructor(private readonly query: BudgetsQuery) {}

  @Get()
  @Access('site.read')
  findBudgets(@MunicipalityId() municipalityId: number): Promise<BudgetView[]> {
    return this.query.budgets(municipalityId);
  }
}
