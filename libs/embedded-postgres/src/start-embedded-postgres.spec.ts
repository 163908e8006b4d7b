import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from './index.js';
import { isAlive } from './process-identity.js';

describe('the embedded database', () => {
  const folders: string[] = [];
  const dataFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'stoep-embedded-'));
    folders.push(folder);
    return folder;
  };

  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('keeps what was written when it is stopped and started again', async () => {
    const folder = dataFolder();
    const first = await startEmbeddedPostgres({ dataFolder: folder });
    await query(first.url, "CREATE TABLE note (words text); INSERT INTO note VALUES ('bankje bij de brug')");
    await first.stop();
    const second = await startEmbeddedPostgres({ dataFolder: folder });
    expect(await query(second.url, 'SELECT words FROM note')).toEqual([{ words: 'bankje bij de brug' }]);
    await second.stop();
    await second.stop();
  });

  it('speaks UTF-8 and does not let the application be a superuser', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: dataFolder(), durable: false });
    const [row] = await query(
      server.url,
      "SELECT current_setting('server_encoding') AS encoding, upper('é') AS upper, current_setting('fsync') AS fsync, usesuper FROM pg_user WHERE usename = current_user",
    );
    expect(row).toEqual({ encoding: 'UTF8', upper: 'É', fsync: 'off', usesuper: false });
    await server.stop();
  });

  it('lets nobody in without the password', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: dataFolder(), durable: false });
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('refuses a second start on data that are in use, in one sentence', async () => {
    const folder = dataFolder();
    const server = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
    await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toThrow(
      `The data in ${folder} is in use by process ${process.pid}; stop that one first, or choose another data folder.`,
    );
    await server.stop();
  });

  it('says which port is taken', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: dataFolder(), durable: false });
    const port = Number(new URL(server.url).port);
    await expect(startEmbeddedPostgres({ dataFolder: dataFolder(), port, durable: false })).rejects.toThrow(
      `Port ${port} for the database is taken by another program; choose another one.`,
    );
    await server.stop();
  });

  it('comes back on the same address when its server is killed', async () => {
    const folder = dataFolder();
    const told: string[] = [];
    const server = await startEmbeddedPostgres({ dataFolder: folder, log: (line) => told.push(line) });
    await query(server.url, 'CREATE TABLE kept (id int)');
    process.kill(postmasterOf(folder), 'SIGKILL');
    expect(await eventually(() => query(server.url, 'SELECT * FROM kept'))).toEqual([]);
    expect(told).toEqual(['The database server ended unexpectedly; it is started again.']);
    await server.stop();
  });

  it('leaves no server behind when its own process is killed, and starts again on the same data', async () => {
    const folder = dataFolder();
    const { child, url } = await startInChild(folder);
    await query(url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)');
    const orphan = postmasterOf(folder);
    await killed(child);
    const server = await startEmbeddedPostgres({ dataFolder: folder });
    expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    expect(isAlive(orphan)).toBe(false);
    await server.stop();
  });

  it('starts again after both processes are killed at the same moment', async () => {
    const folder = dataFolder();
    const { child, url } = await startInChild(folder);
    await query(url, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (8)');
    process.kill(postmasterOf(folder), 'SIGKILL');
    await killed(child);
    const server = await startEmbeddedPostgres({ dataFolder: folder });
    expect(await query(server.url, 'SELECT id FROM kept')).toEqual([{ id: 8 }]);
    await server.stop();
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // The server may be killed under us; the query's own rejection tells enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await wait(50);
    }
  }
}

/** The kill itself takes effect a little later than the call for it. */
async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A process of its own that starts the database from the built library and waits to be killed. */
function startInChild(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const script = `import { startEmbeddedPostgres } from '@stoep/embedded-postgres';
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} });
    process.stdout.write(server.url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout?.once('data', (data: Buffer) => resolve({ child, url: data.toString() }));
  });
}
