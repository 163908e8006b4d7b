// Starts the server, again where waiting or another port helps: after `kill -9` its last processes hold the
// shared memory for a moment, and a free port may be taken by somebody else in between.
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import { startPostmaster, StartFailure, type Postmaster, type ServerPlan } from './postmaster.js';

const GIVE_UP_AFTER_MS = 20_000;

/**
 * Starts a server on `plan.port`, or on a free port when that is 0.
 * @returns the server and the port it listens on
 * @throws EmbeddedPostgresError with the server's own words when it cannot start
 */
export async function launchServer(plan: ServerPlan): Promise<{ postmaster: Postmaster; port: number }> {
  const end = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const port = plan.port === 0 ? await freePort() : plan.port;
    try {
      return { postmaster: await startPostmaster({ ...plan, port }), port };
    } catch (error) {
      if (!(error instanceof StartFailure)) throw error;
      if (Date.now() > end || !isPassing(error.told, plan.port === 0)) throw explain(error.told, port);
      await wait(100);
    }
  }
}

function isPassing(told: string, mayChoosePort: boolean): boolean {
  if (/shared memory block .* is still in use/.test(told)) return true;
  return mayChoosePort && told.includes('Address already in use');
}

function explain(told: string, port: number): EmbeddedPostgresError {
  if (told.includes('Address already in use')) {
    return new EmbeddedPostgresError(`Port ${port} for the database is taken by another program; choose another one.`);
  }
  return new EmbeddedPostgresError(`PostgreSQL did not start: ${told.trim().split('\n').slice(-5).join(' | ')}`);
}
