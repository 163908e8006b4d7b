// Chromium as Playwright downloads it: the last resort, since its servers are not reached from everywhere.
import { packageProgram } from '../workspace/package-program.mjs';
import { runProgram } from '../workspace/run-program.mjs';
import { playwrightBrowsers } from './usual-places.mjs';

const PATIENCE_MS = 5 * 60_000;

/** @returns {Promise<string | undefined>} the path, or nothing when it could not be downloaded */
export async function installFromPlaywright() {
  const cli = packageProgram('@playwright/test', 'playwright');
  const { ok } = await runProgram('node', [cli, 'install', 'chromium'], { patienceMs: PATIENCE_MS });
  return ok ? playwrightBrowsers()[0] : undefined;
}
