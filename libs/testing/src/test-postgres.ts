// One database server for a whole test run: an embedded one that does not wait for the disk, or the server of
// TEST_DATABASE_URL. Meant for jest's globalSetup and globalTeardown; workers learn its address from the
// environment (STOEP_TEST_SERVER_URL).
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@stoep/embedded-postgres';
import { dropRun } from './test-database.js';

const FOLDER_PREFIX = 'stoep-test-pg-';

/** jest loads setup and teardown as separate modules; what they share has to hang on the process. */
const shared = globalThis as typeof globalThis & { stoepStopTestPostgres?: () => Promise<void> };

/**
 * Starts the server for this run.
 * @returns the address of a database whose role may create databases
 */
export async function startTestPostgres(): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    shared.stoepStopTestPostgres = () => dropRun();
    return share(given);
  }
  removeLeftovers();
  const dataFolder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataFolder, durable: false });
  shared.stoepStopTestPostgres = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return share(server.url);
}

/** Stops the server and removes what the run made; without a started server it does nothing. */
export async function stopTestPostgres(): Promise<void> {
  await shared.stoepStopTestPostgres?.();
  delete shared.stoepStopTestPostgres;
  delete process.env.STOEP_TEST_SERVER_URL;
}

function share(url: string): string {
  process.env.STOEP_TEST_SERVER_URL = url;
  return url;
}

/** Removes folders of runs that were killed before their teardown. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(FOLDER_PREFIX)) continue;
    const pid = Number(name.slice(FOLDER_PREFIX.length).split('-')[0]);
    // Another user's folder stays: removing it fails, which is no reason to stop a test run.
    if (!isRunning(pid)) ignoreFailure(() => rmSync(join(tmpdir(), name), { recursive: true, force: true }));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means that it runs under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ignoreFailure(attempt: () => void): void {
  try {
    attempt();
  } catch {
    // See where it is called.
  }
}
