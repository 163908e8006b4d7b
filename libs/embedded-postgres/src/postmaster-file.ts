// Reads `postmaster.pid`, in which PostgreSQL tells who it is and how far it has come. The format is
// PostgreSQL's own (src/include/utils/pidfile.h): 1 = process number, 2 = data folder, 8 = status.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running or killed server left in its file. */
export interface PostmasterFile {
  pid: number;
  isReady: boolean;
}

/** The file's contents, or undefined when no server has been started (or it stopped in an orderly way). */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  const lines = readLines(data);
  const pid = Math.abs(Number(lines?.[0]));
  return pid > 0 ? { pid, isReady: lines?.[7]?.trim() === 'ready' } : undefined;
}

/**
 * Puts a process number in the file that no process can have. The other lines stay, so that PostgreSQL still
 * finds out whether a process of the killed server holds its shared memory. Removing the file would lose that.
 */
export function disownPostmasterFile(data: string): void {
  const lines = readLines(data);
  if (lines) writeFileSync(pathIn(data), ['2147483646', ...lines.slice(1)].join('\n'));
}

function readLines(data: string): string[] | undefined {
  try {
    return readFileSync(pathIn(data), 'utf8').split('\n');
  } catch {
    // The server removes the file at any moment of its own choosing.
    return undefined;
  }
}

function pathIn(data: string): string {
  return join(data, 'postmaster.pid');
}
