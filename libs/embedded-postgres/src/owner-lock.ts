// Keeps a second server process away from data that another one is using. The lock is a file with the
// owner's number and beginning, so that a lock left by a killed process is recognised and taken over.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isAlive, startOf } from './process-identity.js';

interface Owner {
  pid: number;
  startedAt: string;
}

/**
 * Takes the data folder for this process.
 * @returns a function that gives it back
 * @throws EmbeddedPostgresError when a living process has it
 */
export function takeOwnership(folder: string): () => void {
  const path = join(folder, 'owner.json');
  const mine = JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (writeIfAbsent(path, mine)) return () => release(path, mine);
    const found = readText(path);
    if (found === undefined) continue;
    refuseIfAlive(folder, found);
    removeStale(path, found);
  }
  throw new EmbeddedPostgresError(`The data in ${folder} is being taken by other processes at this moment; try again.`);
}

/** Whether a living process has taken this data folder. */
export function hasLivingOwner(folder: string): boolean {
  const owner = parse(readText(join(folder, 'owner.json')));
  return owner !== undefined && isSameProcess(owner);
}

function refuseIfAlive(folder: string, found: string): void {
  const owner = parse(found);
  if (!owner || !isSameProcess(owner)) return;
  throw new EmbeddedPostgresError(
    `The data in ${folder} is in use by process ${owner.pid}; stop that one first, or choose another data folder.`,
  );
}

function isSameProcess(owner: Owner): boolean {
  return isAlive(owner.pid) && startOf(owner.pid) === owner.startedAt;
}

/** Moves the stale lock aside; if somebody else took it over in the meantime, theirs is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    // Another process was first; the next attempt reads what that one wrote.
    return;
  }
  const moved = readText(aside);
  if (moved !== undefined && moved !== stale) writeIfAbsent(path, moved);
  rmSync(aside, { force: true });
}

function release(path: string, mine: string): void {
  if (readText(path) === mine) rmSync(path, { force: true });
}

function writeIfAbsent(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string | undefined): Owner | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Owner);
  } catch {
    // Half a file: its writer died while writing it, so it owns nothing.
    return undefined;
  }
}
