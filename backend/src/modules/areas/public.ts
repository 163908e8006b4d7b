export { AreasModule } from './areas.module.js';
export { AreasQuery } from './areas.query.js';
