// What tests share: a PostgreSQL of their own, and a fresh migrated database for each file.
export { startTestPostgres, stopTestPostgres } from './test-postgres.js';
export { createTemplate, cloneDatabase, dropDatabase } from './test-database.js';
