import { Module } from '@nestjs/common';
import { BudgetsController } from './budgets.controller.js';
import { BudgetsQuery } from './budgets.query.js';

@Module({ controllers: [BudgetsController], providers: [BudgetsQuery], exports: [BudgetsQuery] })
export class BudgetsModule {}
