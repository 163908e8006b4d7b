// Keeps the server up: when it ends without being told to (killed, out of memory) it is started again on the
// same port, where connection pools find it back. PostgreSQL recovers everything that was committed.
import { setTimeout as wait } from 'node:timers/promises';
import { launchServer } from './launch-server.js';
import type { Postmaster, ServerPlan } from './postmaster.js';

const RESTART_AFTER_MS = 100;
const TRY_AGAIN_AFTER_MS = 5_000;

/**
 * Starts a server and restarts it whenever it ends by itself.
 * @returns the port, and a function that stops the server for good
 */
export async function supervise(
  plan: ServerPlan,
  log: (line: string) => void,
): Promise<{ port: number; stop(): Promise<void> }> {
  const first = await launchServer(plan);
  const settled = { ...plan, port: first.port };
  const stopping = new AbortController();
  let current = first.postmaster;
  const watching = keepUp();

  async function keepUp(): Promise<void> {
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      log('The database server ended unexpectedly; it is started again.');
      const next = await relaunch(settled, stopping.signal, log);
      if (!next) return;
      current = next;
      if (stopping.signal.aborted) await current.stop();
    }
  }

  return {
    port: first.port,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
    },
  };
}

async function relaunch(
  plan: ServerPlan,
  stopping: AbortSignal,
  log: (line: string) => void,
): Promise<Postmaster | undefined> {
  for (let pause = RESTART_AFTER_MS; await passes(pause, stopping); pause = TRY_AGAIN_AFTER_MS) {
    try {
      return (await launchServer(plan)).postmaster;
    } catch (error) {
      // Nobody awaits a restart; the readiness check reports the missing database until it is back.
      log(`The database server does not come back: ${(error as Error).message}`);
    }
  }
  return undefined;
}

/** Waits; false when told to stop meanwhile. */
async function passes(milliseconds: number, stopping: AbortSignal): Promise<boolean> {
  // Aborting the wait rejects it; the answer is in the signal.
  await wait(milliseconds, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  return !stopping.aborted;
}
