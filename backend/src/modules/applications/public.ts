export { ApplicationsModule } from './applications.module.js';
export { ibanContext } from './save-payee.service.js';
export { outcomesOf, type PlanSnapshot } from './plan-snapshot.js';
