export { InitiativesModule } from './initiatives.module.js';
export { contentOf, loadInitiativeForUpdate, moveInitiative, type InitiativeRow } from './initiative.store.js';
