// Starts a Chromium without a window and waits until it has loaded a page. Asking its version or its output is
// not enough: some builds print the one without their libraries and lack the other.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const PAGE = 'data:text/html,<title>stoep</title>';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'];

/** @returns {Promise<boolean>} whether this program is a Chromium that works here */
export async function showsPage(path) {
  const profile = mkdtempSync(join(tmpdir(), 'stoep-chromium-'));
  // Chromium leaves a folder for its lock beside the profile when it is killed.
  const env = { ...process.env, TMPDIR: profile };
  const args = [...FLAGS, `--user-data-dir=${profile}`, PAGE];
  const child = spawn(path, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    return await Promise.race([loads(child), ends(child), wait(PATIENCE_MS, false, { ref: false })]);
  } finally {
    child.kill('SIGKILL');
    await ends(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function loads(child) {
  const address = await debuggingAddress(child);
  for (;;) {
    const pages = await fetch(`${address}/json/list`).then((answer) => answer.json());
    if (pages.some((page) => page.title === 'stoep')) return true;
    await wait(100, undefined, { ref: false });
  }
}

function debuggingAddress(child) {
  return new Promise((resolve) => {
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(told)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function ends(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(false);
  return new Promise((resolve) => {
    child.once('exit', () => resolve(false));
    child.once('error', () => resolve(false));
  });
}
