import { join } from 'node:path';
import { startEmbeddedPostgres } from '@stoep/embedded-postgres';
import type { Settings } from '../config/settings.js';

/** The database of DATABASE_URL, or else the embedded PostgreSQL in the data folder, started here. */
export async function openDatabaseServer(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataFolder: join(settings.dataFolder, 'postgres'), log });
}
