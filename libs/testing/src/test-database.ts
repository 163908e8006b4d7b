// A database for each test file, cloned from one that is migrated once: cloning takes some tens of
// milliseconds, migrating takes seconds. Names and addresses travel through the environment to jest's workers.
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const TEMPLATE_PREFIX = 'stoep_template_';
const CLONE_PREFIX = 'stoep_test_';

/**
 * Makes the database that `cloneDatabase` copies, and notes its name in STOEP_TEST_TEMPLATE.
 * @param serverUrl any database of the server; its role may create databases
 * @param migrate fills the new database; must have closed its connections when it resolves
 * @returns the address of the template
 */
export async function createTemplate(serverUrl: string, migrate: (url: string) => Promise<void>): Promise<string> {
  const name = `${TEMPLATE_PREFIX}${randomBytes(4).toString('hex')}`;
  process.env.STOEP_TEST_SERVER_URL = serverUrl;
  process.env.STOEP_TEST_TEMPLATE = name;
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = addressOf(name);
  await migrate(url);
  return url;
}

/**
 * Makes a fresh copy of the template.
 * @returns its address; drop it with `dropDatabase`, or leave it to the end of the run
 * @throws Error when the template is in use for longer than some seconds
 */
export async function cloneDatabase(): Promise<string> {
  const name = `${CLONE_PREFIX}${runId()}_${randomBytes(6).toString('hex')}`;
  const copy = (client: pg.Client): Promise<unknown> =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_PREFIX}${runId()} STRATEGY FILE_COPY`);
  await onServer(serverAddress(), (client) => untilFree(() => copy(client)));
  return addressOf(name);
}

/** Drops a database made here, also when connections to it are still open. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  if (!name.startsWith(CLONE_PREFIX) && !name.startsWith(TEMPLATE_PREFIX)) {
    throw new Error(`${name} is not a test database`);
  }
  await onServer(serverAddress(), (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Drops the template of this run and all its clones; for a server that outlives the run. */
export async function dropRun(): Promise<void> {
  if (!process.env.STOEP_TEST_TEMPLATE) return;
  const found = await onServer(serverAddress(), (client) =>
    client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $2)',
      [process.env.STOEP_TEST_TEMPLATE, `${CLONE_PREFIX}${runId()}_`],
    ),
  );
  for (const { datname } of found.rows) await dropDatabase(addressOf(datname));
  delete process.env.STOEP_TEST_TEMPLATE;
}

function runId(): string {
  return setting('STOEP_TEST_TEMPLATE').slice(TEMPLATE_PREFIX.length);
}

function serverAddress(): string {
  return setting('STOEP_TEST_SERVER_URL');
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: does jest's globalSetup call startTestPostgres and createTemplate?`);
  return value;
}

function addressOf(database: string): string {
  const url = new URL(serverAddress());
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A connection that `migrate` has closed may linger on the server for a moment (object_in_use, 55006). */
async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 50; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== '55006') throw error;
      await wait(100);
    }
  }
}
