export { BudgetsModule } from './budgets.module.js';
export { BudgetsQuery } from './budgets.query.js';
export { findBudgetFor, postToBudget } from './post-to-budget.js';
