export { InitiativesModule } from './initiatives.module.js';
export { InitiativeMoves } from './initiative-moves.js';
export { contentOf, loadInitiativeForUpdate, type InitiativeRow } from './initiative.store.js';
