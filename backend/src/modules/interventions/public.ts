export { InterventionsModule } from './interventions.module.js';
