// Packages of Debian (or a relative of it), where we may install them: as root.
import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';

const OPTIONS = { env: { DEBIAN_FRONTEND: 'noninteractive' }, patienceMs: 10 * 60_000 };

/**
 * @param {string[]} names of packages
 * @returns {Promise<boolean>} whether they are there now; false where this is no way to get them
 */
export async function installDebianPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  await runProgram('apt-get', ['update'], OPTIONS);
  const { ok } = await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...names], OPTIONS);
  return ok;
}
