import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../platform/db/data-source.js';
import { migrations } from './migrations/index.js';

/** Brings a database to the newest schema. Two servers starting at once do it one after the other. */
export async function migrateDatabase(url: string): Promise<number> {
  const dataSource = await new DataSource({
    ...dataSourceOptions(url, 2),
    migrations,
    migrationsTransactionMode: 'each',
  }).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query(`SELECT pg_advisory_lock(hashtextextended('stoep:migrate', 0))`);
    const done = await dataSource.runMigrations();
    await runner.query(`SELECT pg_advisory_unlock(hashtextextended('stoep:migrate', 0))`);
    await runner.release();
    return done.length;
  } finally {
    await dataSource.destroy();
  }
}
