// PostgreSQL refuses to run as root. This picks the account it runs under instead, and answers what that
// account may reach. For an ordinary user it does nothing: the database runs as that user.
import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** User and group to run a program under; empty means the present user. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * The account for the database: the present user, or for root whoever owns the existing data, else
 * `postgres`, else `nobody`.
 * @param dataPath where the data are or will be
 * @throws EmbeddedPostgresError when root has no other account to hand over to
 */
export function databaseAccount(dataPath: string): Account {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(dataPath) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? refuseRoot();
}

/** Whether the account can enter the folder and write there. */
export function canWriteIn(folder: string, account: Account): boolean {
  return account.uid === undefined || runsAs(account, 'cd "$1" && [ -w . ]', folder);
}

/** Whether the account can enter the folder and read files in it. */
export function canReadIn(folder: string, account: Account): boolean {
  return account.uid === undefined || runsAs(account, 'cd "$1" && [ -r . ]', folder);
}

function runsAs(account: Account, script: string, folder: string): boolean {
  const result = spawnSync('/bin/sh', ['-c', script, 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
  return result.status === 0;
}

function ownerOf(path: string): Account | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function accountNamed(name: string): Account | undefined {
  const uid = idNumber('-u', name);
  const gid = idNumber('-g', name);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idNumber(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    // `id` has no other way to say that there is no such user.
    return undefined;
  }
}

function refuseRoot(): never {
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and this machine has no user "postgres" or "nobody"; run Stoep as another user, or set DATABASE_URL.',
  );
}
