// Decides in which folder the database really lives. That is the folder asked for, unless the account
// that PostgreSQL runs under cannot get there (root's clone below a closed home folder).
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canWriteIn, databaseAccount, type Account } from './database-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Where a database lives and under which account it runs. */
export interface Home {
  /** Holds everything below; absolute. */
  folder: string;
  /** PostgreSQL's own data directory. */
  data: string;
  account: Account;
}

/**
 * Makes the folder for the database and gives it to the account that needs it.
 * @param asked the folder from the settings
 * @param log gets a line when the data are kept elsewhere
 */
export function openHomeFolder(asked: string, log: (line: string) => void): Home {
  const folder = resolve(asked);
  makeFolder(folder);
  const moved = movedTo(folder);
  const first = homeAt(moved ?? folder);
  if (giveTo(first)) return first;
  if (first.account.uid === undefined) throw notWritable(folder);
  const elsewhere = homeAt(`/var/lib/stoep-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  makeFolder(elsewhere.folder);
  if (!giveTo(elsewhere)) throw notWritable(folder);
  writeFileSync(join(folder, 'moved-to'), `${elsewhere.folder}\n`);
  log(`The database account cannot reach ${folder}; the data are kept in ${elsewhere.folder}.`);
  return elsewhere;
}

function homeAt(folder: string): Home {
  const data = join(folder, 'pgdata');
  return { folder, data, account: databaseAccount(data) };
}

/** The place noted at an earlier start, so that opening up a folder later does not hide the data. */
function movedTo(folder: string): string | undefined {
  const note = join(folder, 'moved-to');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new EmbeddedPostgresError(`The data folder ${folder} cannot be made: ${(error as Error).message}`);
  }
}

/** Closes the folder to others; false when the database's account cannot work in it. */
function giveTo({ folder, account }: Home): boolean {
  if (!existsSync(folder)) return false;
  try {
    if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  } catch {
    // Somebody else's folder; the caller tells so.
    return false;
  }
  return canWriteIn(folder, account);
}

function notWritable(folder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database may not write in ${folder}, which is another user's; choose another data folder.`,
  );
}
