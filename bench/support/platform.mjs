// Starts what a measurement needs: the built platform with the demo municipality on a database of its own, in a
// process of its own, so that the load generator does not share its event loop.
import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Run in the child: serves until the parent says stop or is gone. */
export async function serveForParent() {
  const { serve } = await import('../../backend/dist/main.js');
  const platform = await serve({ ...process.env, PORT: '0' });
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    if (message === 'stop') void platform.close().then(() => process.exit(0));
  });
  process.send({ url: platform.url });
}

/**
 * @param {Record<string, string>} [env] more settings
 * @returns the database's address, and how to start servers on it and end everything
 */
export async function openBenchDatabase(env = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stoep-bench-'));
  // As root the database runs under an account of its own, which has to get through.
  chmodSync(dataFolder, 0o711);
  const { openDatabaseServer } = await import('../../backend/dist/platform/db/database-server.js');
  const { readSettings } = await import('../../backend/dist/platform/config/settings.js');
  const database = await openDatabaseServer(readSettings({ DATA_FOLDER: dataFolder }), () => undefined);
  const children = [];
  const settings = { DATA_FOLDER: dataFolder, DATABASE_URL: database.url, RATE_LIMIT_FACTOR: '1000000', ...env };
  return {
    url: database.url,
    /** @param {string} file a script of bench/support that sends `{ url }` and ends when told "stop"
     *  @returns its address, and how to talk to it */
    async start(file) {
      const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
        env: { ...process.env, ...settings },
        serialization: 'advanced',
      });
      children.push(child);
      child.once('exit', (code) => code && console.error(`${file} ended with ${code}`));
      const { url } = await reply(child);
      /** @returns what the child says back */
      const say = (message) => {
        child.send(message);
        return reply(child);
      };
      return { url, say, tell: (message) => child.send(message) };
    },
    async stop() {
      await Promise.all(children.map((child) => ended(child)));
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function reply(child) {
  return new Promise((resolve) => child.once('message', resolve));
}

function ended(child) {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.send('stop');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  });
}
