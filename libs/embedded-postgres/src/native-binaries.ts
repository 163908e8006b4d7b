// Finds the PostgreSQL programs that npm installed for this machine and makes them fit to run: links that
// an install script would have made, and a copy where the database's account can read it.
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canReadIn } from './database-account.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Home } from './home-folder.js';

/** Absolute paths of the programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Major version, which has to equal that of the data. */
  major: string;
}

/**
 * Prepares the PostgreSQL programs for the account that will run them.
 * @throws EmbeddedPostgresError when npm installed none for this kind of machine
 */
export function prepareBinaries(home: Home): Binaries {
  const installed = installedFolder();
  const inPlace = canReadIn(join(installed.folder, 'share'), home.account) && healLinks(installed.folder);
  const folder = inPlace ? installed.folder : copiedFolder(installed, home);
  const program = (name: string): string => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: installed.version.split('.')[0] ?? '',
  };
}

interface Installed {
  folder: string;
  version: string;
}

function installedFolder(): Installed {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The packages of each platform hang below embedded-postgres, which may be installed anywhere above us.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = join(dirname(createRequire(outer).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch {
    // Resolving throws when the package is not there; that says nothing to the person at the keyboard.
    throw new EmbeddedPostgresError(
      `There is no PostgreSQL for ${platform} on ${process.arch} in node_modules; run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** Makes the links between library versions that are missing; false when the folder may not be written. */
function healLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const path = join(folder, '..', target);
    return existsSync(path) || makeLink(basename(source), path);
  });
}

function makeLink(source: string, path: string): boolean {
  try {
    symlinkSync(source, path);
    return true;
  } catch (error) {
    // EEXIST: another process healed it at the same moment. Else the folder is read-only and gets copied.
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}

function copiedFolder({ folder, version }: Installed, home: Home): string {
  const copy = join(home.folder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  // Into a folder named native, because the list of links says "native/lib/…".
  const native = join(partial, 'native');
  cpSync(folder, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  healLinks(native);
  makeReadable(native);
  renameSync(native, copy);
  rmSync(partial, { recursive: true, force: true });
  return copy;
}

/** npm may have run under a umask that hides the files from everyone but root. */
function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o111 ? 0o755 : 0o644);
  }
}
