// The first start: makes the database files, the owner role `stoep` and the database `stoep`. It works in a
// folder of its own and renames that at the end, so that an interrupted first start leaves nothing half made.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home-folder.js';
import type { Binaries } from './native-binaries.js';
import { programEnvironment } from './program-environment.js';

/** Role and database have the same name. */
export const DATABASE_NAME = 'stoep';

/**
 * Makes the database files when there are none.
 * @param durable false leaves out waiting for the disk
 * @returns the password of the role `stoep`
 * @throws EmbeddedPostgresError when the files were made by another major version, or PostgreSQL fails
 */
export async function initialiseCluster(home: Home, binaries: Binaries, durable: boolean): Promise<string> {
  const passwordPath = join(home.folder, 'password');
  if (existsSync(home.data)) {
    refuseOtherVersion(home, binaries);
    return readFileSync(passwordPath, 'utf8').trim();
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordPath, `${password}\n`, { mode: 0o600 });
  const fresh = `${home.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await runInitdb(home, binaries, fresh, durable);
  await createDatabase(home, binaries, fresh, password);
  renameSync(fresh, home.data);
  return password;
}

function refuseOtherVersion(home: Home, binaries: Binaries): void {
  const made = readFileSync(join(home.data, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return;
  throw new EmbeddedPostgresError(
    `The data in ${home.folder} were made by PostgreSQL ${made} and this is ${binaries.major}; move them with pg_dump, or start with an empty data folder.`,
  );
}

async function runInitdb(home: Home, binaries: Binaries, data: string, durable: boolean): Promise<void> {
  // The superuser's password is thrown away: whoever may read the data folder can set another one.
  const passwordFile = join(home.folder, 'superuser-password');
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveAway(passwordFile, home);
  const settings = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await run(home, binaries.initdb, [`--pgdata=${data}`, ...settings, ...access, ...(durable ? [] : ['--no-sync'])]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Runs PostgreSQL without a network, as `initdb` itself does: so nobody can get in between. */
async function createDatabase(home: Home, binaries: Binaries, data: string, password: string): Promise<void> {
  // Not a superuser, so that what the database forbids is forbidden to the application too. It may make
  // databases (tests clone them) and roles (a migration may make one that can only add audit rows).
  const statements = [
    `CREATE ROLE ${DATABASE_NAME} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`,
    `ALTER ROLE ${DATABASE_NAME} SET createrole_self_grant = 'set, inherit'`,
    `CREATE DATABASE ${DATABASE_NAME} OWNER ${DATABASE_NAME}`,
    `REVOKE CONNECT ON DATABASE ${DATABASE_NAME} FROM PUBLIC`,
    `GRANT pg_signal_backend TO ${DATABASE_NAME}`,
  ];
  const options = ['--single', '-D', data, '-c', 'exit_on_error=true', '-c', 'fsync=off', 'postgres'];
  await run(home, binaries.postgres, options, `${statements.join('\n')}\n`);
}

function run(home: Home, program: string, args: string[], input = ''): Promise<void> {
  const options = { ...home.account, cwd: home.folder, env: programEnvironment() };
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) return resolve();
      const told = stderr.trim() || stdout.trim() || error.message;
      reject(new EmbeddedPostgresError(`PostgreSQL could not make its files: ${told}`));
    });
    // A program that dies early breaks the pipe; its exit tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

function giveAway(path: string, { account }: Home): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}
