// Chromium from the packages of Debian (or a relative of it), where we may install: as root.
import { existsSync } from 'node:fs';
import { runProgram } from '../workspace/run-program.mjs';

const PATIENCE_MS = 10 * 60_000;
const QUIET = { DEBIAN_FRONTEND: 'noninteractive' };

/** @returns {Promise<string | undefined>} the path, or nothing when this is no way here */
export async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const options = { env: QUIET, patienceMs: PATIENCE_MS };
  await runProgram('apt-get', ['update'], options);
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  const { ok } = await runProgram('apt-get', install, options);
  return ok ? '/usr/bin/chromium' : undefined;
}
