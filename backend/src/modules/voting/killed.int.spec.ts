import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@stoep/embedded-postgres';
import { printedCode, readCode, type Choice } from '@stoep/rules';
import pg from 'pg';
import { codeHash, drawCode, receiptOf } from './ballots/voter-keys.js';

/**
 * A server and then PostgreSQL are killed with `kill -9` while people vote. What was acknowledged is there afterwards, and
 * the same ballot sent again has the same receipt. It runs the built server in a process of its own.
 */
const slug = 'oude-stad-kiest';
const voters = 300;
const ballot: Choice[] = [{ planId: '1' }, { planId: '2' }];

let folder: string;
let database: EmbeddedPostgres;
let server: { child: ChildProcess; url: string };
let client: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stoep-killed-'));
  // As root the database runs under an account of its own, which has to get through.
  chmodSync(folder, 0o711);
  // With fsync, as people run it: nothing else could keep a promise.
  database = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') });
  server = await startServer();
}, 120_000);

afterAll(async () => {
  server.child.kill('SIGKILL');
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('loses no acknowledged ballot', async () => {
  const codes = await addVoters();
  const receipts = new Map<string, string>();
  const load = Promise.all(Array.from({ length: 8 }, () => voteUntilDone([...codes.keys()], codes, receipts)));
  await until(() => receipts.size >= voters / 3);
  server.child.kill('SIGKILL');
  await once(server.child, 'exit');
  server = await startServer();
  await until(() => receipts.size >= (2 * voters) / 3);
  process.kill(postmaster(), 'SIGKILL');
  await load;

  expect(receipts.size).toBe(voters);
  const stored = await eventually(storedReceipts);
  expect([...receipts.values()].filter((receipt) => !stored.has(receipt))).toEqual([]);
  for (const code of [...receipts.keys()].slice(0, 20)) expect(await cast(code)).toBe(receipts.get(code));
}, 120_000);

/** Takes codes from the common heap; what gets no answer is sent again, as a page would. */
async function voteUntilDone(order: number[], codes: Map<number, string>, receipts: Map<string, string>) {
  for (const place of order) {
    const code = codes.get(place);
    codes.delete(place);
    if (code) receipts.set(code, await eventually(() => cast(code)));
  }
}

async function cast(code: string): Promise<string> {
  const answer = await fetch(`${server.url}/api/rounds/${slug}/ballots/with-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, selection: ballot }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { receipt: string }).receipt;
}

/** Letters for more people than the demo has; a roll stands still once it is open, so the trigger is set aside. */
async function addVoters(): Promise<Map<number, string>> {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ municipality_id: number; id: string; code_key: Buffer }>(
    `SELECT voting_round.municipality_id, id, code_key FROM voting_round
     JOIN round_secret ON (round_secret.municipality_id, round_id) = (voting_round.municipality_id, voting_round.id) WHERE slug = $1`,
    [slug],
  );
  const [round] = rows;
  if (!round) throw new Error(`There is no open round ${slug}.`);
  const codes = new Map(Array.from({ length: voters }, (_, place) => [place, printedCode(drawCode())]));
  await client.query('ALTER TABLE voter_roll_entry DISABLE TRIGGER USER');
  for (const code of codes.values()) {
    const entry = randomUUID();
    await client.query(
      `INSERT INTO voter_roll_entry (municipality_id, round_id, id, voter_class, area_code) VALUES ($1, $2, $3, 'resident', 'BU99000101')`,
      [round.municipality_id, round.id, entry],
    );
    await client.query(
      'INSERT INTO voting_code (municipality_id, round_id, code_hash, entry_id) VALUES ($1, $2, $3, $4)',
      [round.municipality_id, round.id, codeHash(round.code_key, readCode(code) ?? ''), entry],
    );
  }
  await client.query('ALTER TABLE voter_roll_entry ENABLE TRIGGER USER');
  await client.end();
  return codes;
}

async function storedReceipts(): Promise<Set<string>> {
  const reader = new pg.Client({ connectionString: database.url });
  await reader.connect();
  try {
    const { rows } = await reader.query<{ round_id: string; selection: Choice[]; nonce: Buffer }>(
      'SELECT round_id, selection, nonce FROM ballot',
    );
    return new Set(rows.map(({ round_id, selection, nonce }) => receiptOf(round_id, selection, nonce)));
  } finally {
    await reader.end();
  }
}

function startServer(): Promise<{ child: ChildProcess; url: string }> {
  const script = join(folder, 'serve.mjs');
  const main = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
  writeFileSync(
    script,
    `const { serve } = await import(${JSON.stringify(`file://${main}`)});
     process.on('disconnect', () => process.exit(0));
     process.send({ url: (await serve(process.env)).url });`,
  );
  const child = fork(script, {
    env: { ...process.env, PORT: '0', DATA_FOLDER: folder, DATABASE_URL: database.url, RATE_LIMIT_FACTOR: '1000' },
    execArgv: [],
    // It says a lot when its database is killed, and all of that is expected.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ child, url: (message as { url: string }).url }));
    child.once('exit', () => reject(new Error('The server ended before it served.')));
  });
}

function postmaster(): number {
  return Number(readFileSync(join(folder, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(5);
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 300; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await wait(100);
    }
  }
}
