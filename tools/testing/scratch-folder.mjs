// Where a run writes what it throws away afterwards: in memory where the machine has room for it, since a database for
// each test file is a thousand small files, which a disk takes thirty times as long to make.
import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PREFIX = 'stoep-run-';
/** A run needs about one; the rest is left to others. */
const LEAST_FREE_BYTES = 6 * 1024 ** 3;

/** @returns {string} an empty folder, to be removed with everything in it */
export function makeScratchFolder() {
  const parent = hasRoom(MEMORY) ? MEMORY : tmpdir();
  removeLeftovers(parent);
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  // The database of the tests runs under an account of its own, which has to get through.
  chmodSync(folder, 0o711);
  return folder;
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= LEAST_FREE_BYTES && mayRunPrograms(folder);
  } catch {
    // No Linux, or a container without it.
    return false;
  }
}

/** The programs of the database may be copied to where it can read them. */
function mayRunPrograms(folder) {
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const options = mounts.find(([, place]) => place === folder)?.[3] ?? 'noexec';
  return !options.split(',').includes('noexec');
}

/** Of runs that were killed before they could clean up. */
function removeLeftovers(parent) {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (pid > 0 && !isRunning(pid)) tryToRemove(join(parent, name));
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM means that it runs under another user.
    return error.code === 'EPERM';
  }
}

function tryToRemove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's folder stays: that is no reason to stop a run.
  }
}
