// Tells processes apart, also after the operating system has given a dead one's number to another.
// It only looks; it never signals.
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process with this number lives now, whoever owns it. One that only waits to be buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // In a container without an init process the dead may stay listed for ever.
    return !['Z', 'X'].includes(fieldsOnLinux(pid)[0] ?? '');
  } catch (error) {
    // EPERM: it lives but belongs to somebody else. There is no way to ask without risking the throw.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, as text that is only good for comparing: the number of a dead process may be
 * given out again, its number and beginning together are not. Empty where the system does not tell.
 */
export function startOf(pid: number): string {
  if (process.platform === 'linux') return startOnLinux(pid);
  if (process.platform === 'win32') return '';
  return output('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a process, or an empty text when it is gone or not to be seen. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return contents(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  if (process.platform === 'win32') return output('tasklist', ['/fi', `PID eq ${pid}`, '/nh', '/fo', 'csv']);
  return output('ps', ['-o', 'command=', '-p', String(pid)]);
}

/** The folder a process works in, where the system tells (Linux); PostgreSQL always works in its data folder. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // Not Linux, or the process has just gone: both mean "not known".
    return undefined;
  }
}

function startOnLinux(pid: number): string {
  const ticks = fieldsOnLinux(pid)[19];
  return ticks === undefined ? '' : `${contents('/proc/sys/kernel/random/boot_id').trim()}:${ticks}`;
}

/** The fields of /proc/…/stat after the name (which may hold spaces and brackets): 0 = state, 19 = start in ticks since boot. */
function fieldsOnLinux(pid: number): string[] {
  const stat = contents(`/proc/${pid}/stat`);
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process may end between any two looks at it.
    return '';
  }
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // `ps` exits with 1 for a process that is gone.
    return '';
  }
}
