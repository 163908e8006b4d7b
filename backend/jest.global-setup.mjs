import { createTemplate, startTestPostgres } from '@stoep/testing';
import { seedDemo } from './dist/demo/seed-demo.js';
import { migrateDatabase } from './dist/schema/migrate.js';
import { testSettings } from './dist/testing/test-settings.js';

/** One PostgreSQL for the run, with a migrated and seeded database that every test file gets a copy of. */
export default async function setUp() {
  const server = await startTestPostgres();
  await createTemplate(server, async (url) => {
    await migrateDatabase(url);
    await seedDemo(url, testSettings());
  });
}
