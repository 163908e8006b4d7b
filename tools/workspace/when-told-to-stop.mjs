// Notices that we should stop: Ctrl-C, a signal, or the death of npm, which started us through a shell and does
// not always pass its own end on to us.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const DOUBLE_MS = 700;
const LOOK_EVERY_MS = 1000;

/**
 * @param {(reason: string) => void} stop called once
 * A second Ctrl-C ends the process at once. The terminal and npm both pass on the same Ctrl-C, so two signals
 * right after each other count as one.
 */
export function whenToldToStop(stop) {
  let firstAt;
  const told = (reason) => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      stop(reason);
    } else if (Date.now() - firstAt > DOUBLE_MS) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => told(signal));
  const above = ancestors();
  setInterval(() => {
    if (firstAt === undefined && ancestors() !== above) told('the program that started it is gone');
  }, LOOK_EVERY_MS).unref();
}

/** The process above us and, when npm started us, the one above that: npm puts a shell in between. */
function ancestors() {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event ? `${parent} ${parentOf(parent)}` : String(parent);
}

function parentOf(pid) {
  try {
    // The name, in brackets, may hold spaces; after it come the state and the parent.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1];
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    // It has just gone, and so our own parent has changed too.
    return '';
  }
}
