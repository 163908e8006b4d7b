import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../platform/db/data-source.js';

/** Removes everything Stoep keeps. Only the command `npm run reset` calls it. */
export async function emptyDatabase(url: string): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    await dataSource.query('DROP SCHEMA public CASCADE');
    await dataSource.query('CREATE SCHEMA public');
  } finally {
    await dataSource.destroy();
  }
}
