import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { cloneDatabase, createTemplate, dropDatabase, startTestPostgres, stopTestPostgres } from './index.js';

describe('databases for tests', () => {
  let server: string;

  beforeAll(async () => {
    server = await startTestPostgres();
    await createTemplate(server, async (url) => {
      await query(url, "CREATE TABLE area (name text); INSERT INTO area VALUES ('Oosterpark')");
    });
  });

  afterAll(stopTestPostgres);

  it('gives each test file a migrated database of its own', async () => {
    const [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    await query(one, 'DELETE FROM area');
    expect(await query(one, 'SELECT name FROM area')).toEqual([]);
    expect(await query(other, 'SELECT name FROM area')).toEqual([{ name: 'Oosterpark' }]);
  });

  it('clones fast enough for a clone per file', async () => {
    const start = Date.now();
    await cloneDatabase();
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('drops a clone while a connection is still open', async () => {
    const url = await cloneDatabase();
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await dropDatabase(url);
    await expect(query(url, 'SELECT 1')).rejects.toThrow('does not exist');
  });

  it('never drops a database that no test made', async () => {
    await expect(dropDatabase(server)).rejects.toThrow('stoep is not a test database');
  });

  it('cleans up a server that outlives the run', async () => {
    process.env.TEST_DATABASE_URL = server;
    const stopEmbedded = globalThis as { stoepStopTestPostgres?: () => Promise<void> };
    const kept = stopEmbedded.stoepStopTestPostgres;
    const template = process.env.STOEP_TEST_TEMPLATE;
    await createTemplate(await startTestPostgres(), () => Promise.resolve());
    await cloneDatabase();
    await stopTestPostgres();
    const left = await query(server, "SELECT datname FROM pg_database WHERE datname LIKE 'stoep_template_%'");
    expect(left).toEqual([{ datname: template }]);
    delete process.env.TEST_DATABASE_URL;
    stopEmbedded.stoepStopTestPostgres = kept;
  });

  it('leaves no folder behind', async () => {
    await stopTestPostgres();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`stoep-test-pg-${process.pid}-`))).toEqual([]);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}
