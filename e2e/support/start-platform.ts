// Runs once before all journeys: starts the built platform in a process of its own, on a free port and with a
// database in a temporary folder, and gives back the function that stops and removes it all.
import { createECDH } from 'node:crypto';
import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../../tools/find-chromium.mjs';

const START_WITHIN_MS = 120_000;

/** @returns what Playwright calls after the last journey */
export default async function startPlatform(): Promise<() => Promise<void>> {
  process.env['CHROMIUM'] ??= await findChromium();
  if (process.env['STOEP_E2E_URL']) return () => Promise.resolve();
  const dataFolder = mkdtempSync(join(tmpdir(), 'stoep-e2e-'));
  // As root the database runs under an account of its own, which has to get through.
  chmodSync(dataFolder, 0o711);
  const server = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), {
    env: {
      ...withoutSettings(process.env),
      ...{ PORT: '0', DATA_FOLDER: dataFolder, SEED_DEMO: 'yes', WEB_PUSH_KEYS: keysForDevices() },
      // The journeys of one person in a quarter of an hour are those of many people in a week.
      RATE_LIMIT_FACTOR: '50',
    },
    execArgv: [],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  process.env['STOEP_E2E_URL'] = await addressOf(server);
  return async () => {
    server.disconnect();
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
}

/** New ones for each run, as `web-push generate-vapid-keys` makes them. */
function keysForDevices(): string {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return `${pair.getPublicKey('base64url')},${pair.getPrivateKey().toString('base64url').padStart(43, 'A')}`;
}

/** The journeys need an empty database of their own, whatever the person at the keyboard has set. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, SMTP_URL: _mail, PUBLIC_URL: _address, ...others } = env;
  return others;
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The platform did not start in time.')), START_WITHIN_MS);
    server.once('message', (message) => {
      clearTimeout(timer);
      resolve((message as { url: string }).url);
    });
    server.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The platform stopped while starting; its reason is shown above.'));
    });
  });
}
