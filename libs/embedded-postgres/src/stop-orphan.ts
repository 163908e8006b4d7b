// After `kill -9` of the Node process its PostgreSQL may still run. The data folder is ours by now (see
// owner-lock.ts), so that server serves nobody: it is stopped in an orderly way before a new one starts.
import { realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { commandOf, isAlive, workingFolderOf } from './process-identity.js';

/** Rising insistence: fast shutdown, shutdown without checkpoint, kill; with the milliseconds each may take. */
const STEPS = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/**
 * Stops a server that still runs on these data, and makes a file left by a dead one harmless.
 * @throws EmbeddedPostgresError when it will not stop
 */
export async function stopOrphan(data: string, log: (line: string) => void): Promise<void> {
  const left = readPostmasterFile(data);
  if (!left) return;
  // PostgreSQL itself takes any process with that number, even a dead one not yet buried, for a live server.
  if (!isAlive(left.pid) || !isServerOn(data, left.pid)) return disownPostmasterFile(data);
  log(`Stopping a database server that a killed Stoep left behind (process ${left.pid}).`);
  await stopProcess(left.pid);
}

/** Stops a PostgreSQL server with signals and waits until it is gone. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of STEPS) {
    if (!send(pid, signal)) return;
    if (await isGoneWithin(pid, patience)) return;
  }
  throw new EmbeddedPostgresError(`The database server (process ${pid}) does not stop; restart the machine.`);
}

function isServerOn(data: string, pid: number): boolean {
  const folder = workingFolderOf(pid);
  if (folder !== undefined) return folder === realpathSync(data);
  return commandOf(pid).includes('postgres');
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    // ESRCH is what we hope for: it has just gone.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw new EmbeddedPostgresError(`The database server (process ${pid}) belongs to another user; stop it there.`);
  }
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (!isAlive(pid)) return true;
    await wait(20);
  }
  return false;
}
