export { SchemesModule } from './schemes.module.js';
export { SchemesQuery } from './schemes.query.js';
