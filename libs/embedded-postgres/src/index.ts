// What the rest of the workspace may use of this library: one function that starts a database.
export { startEmbeddedPostgres } from './start-embedded-postgres.js';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './start-embedded-postgres.js';
export { EmbeddedPostgresError } from './embedded-postgres-error.js';
