// Ends the database when this process is killed in a way that leaves it no time to do so itself. A small
// shell waits on a pipe that closes with us. Where there is no shell (Windows) the next start cleans up.
import { spawn } from 'node:child_process';
import type { Account } from './database-account.js';

/**
 * Stops process `pid` (fast shutdown) as soon as the present process is gone.
 * @returns a function that calls the watchdog off; call it before stopping the server oneself
 */
export function watchOver(pid: number, account: Account): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read line; kill -INT "$1" 2>/dev/null';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A machine without /bin/sh does without; the next start stops the orphan.
  shell.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  return () => void shell.kill('SIGKILL');
}
