// How many ballots a second: distinct voters with the code of a letter, at 1, 16 and 64 connections, beside the same two
// inserts by bare `pg` behind bare `node:http`: as a transaction, and as the one statement that the platform makes of
// them. Then the same at 64 with many ballots present.
// The bars: at least half of the floor at 64 connections, and the same rate whatever is in the box already.
// `npm run bench -- casting`; VOTERS=200000 makes it larger.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { printedCode, readCode } from '../libs/rules/dist/index.js';
import { codeHash, drawCode } from '../backend/dist/modules/voting/ballots/voter-keys.js';
import { load } from './support/load.mjs';
import { openBenchDatabase } from './support/platform.mjs';

const slug = 'oude-stad-kiest';
const amounts = { 1: 400, 16: 2_000, 64: 4_000 };
const present = Number(process.env.VOTERS ?? 100_000);
const path = `/api/rounds/${slug}/ballots/with-code`;
const ballot = { selection: [{ planId: '1' }, { planId: '2' }] };

const database = await openBenchDatabase();
const client = new pg.Client({ connectionString: database.url });
try {
  const platform = await database.start('./serve-platform.mjs');
  const floor = await database.start('./serve-casting-floor.mjs');
  await client.connect();
  const codes = await addVoters(2 * (amounts[1] + amounts[16] + 3 * amounts[64]) + 10);
  const statement = await recordCast(platform, codes);
  await floor.say({ statement });

  console.log(`ballots a second, ${path}`);
  const few = {};
  for (const connections of [1, 16, 64]) {
    const ours = await cast(platform, codes, connections);
    few[connections] = ours.rate;
    report(`${connections} connections`, ours, await castBare(floor, '/', connections));
    report('  as one statement', ours, await castBare(floor, '/together', connections));
  }
  await fillBox(statement);
  const ours = await cast(platform, codes, 64);
  const bare = await castBare(floor, '/', 64);
  report(`64 connections, ${present.toLocaleString('en')} ballots present`, ours, bare);
  console.log(`with a full box ${(ours.rate / few[64]).toFixed(2)} of the rate with an empty one`);
} finally {
  await client.end();
  await database.stop();
}

function report(name, ours, bare) {
  const ratio = (ours.rate / bare.rate).toFixed(2);
  const rates = `${Math.round(ours.rate)} of ${Math.round(bare.rate)} a second`;
  console.log(`  ${name.padEnd(40)} ${ratio} of the floor (${rates}), p99 ${ours.p99} ms against ${bare.p99} ms`);
}

function cast(server, codes, connections) {
  return load(server.url, { connections, amount: amounts[connections] }, () => ({
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ballot, code: codes.pop() }),
  }));
}

function castBare(server, barePath, connections) {
  return load(server.url, { connections, amount: amounts[connections] }, () => ({
    method: 'POST',
    path: barePath,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ballot, code: 'XXXX-XXXX-XXXX-X' }),
  }));
}

/** Entries with a code each, as letters would have brought them. @returns the codes as printed */
async function addVoters(count) {
  const [round] = (await client.query('SELECT municipality_id, id FROM voting_round WHERE slug = $1', [slug])).rows;
  const [{ code_key: key }] = (await client.query('SELECT code_key FROM round_secret WHERE round_id = $1', [round.id]))
    .rows;
  const codes = Array.from({ length: count }, () => printedCode(drawCode()));
  const ids = codes.map(() => randomUUID());
  // A roll stands still once its round is open; here it is made larger all the same, and only here.
  await client.query('ALTER TABLE voter_roll_entry DISABLE TRIGGER USER');
  await client.query(
    `INSERT INTO voter_roll_entry (municipality_id, round_id, id, voter_class, area_code, label)
     SELECT $1, $2, id, 'resident', 'BU99000101', 'meting ' || n FROM unnest($3::uuid[]) WITH ORDINALITY AS made (id, n)`,
    [round.municipality_id, round.id, ids],
  );
  await client.query(
    `INSERT INTO voting_code (municipality_id, round_id, code_hash, entry_id)
     SELECT $1, $2, hash, id FROM unnest($3::bytea[], $4::uuid[]) AS made (hash, id)`,
    [round.municipality_id, round.id, codes.map((code) => codeHash(key, readCode(code))), ids],
  );
  await client.query('ALTER TABLE voter_roll_entry ENABLE TRIGGER USER');
  await client.query('ANALYZE');
  return codes;
}

/** The statement that the platform itself sends when somebody votes. */
async function recordCast(server, codes) {
  server.tell('record');
  const answer = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...ballot, code: codes.pop() }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { statements } = await server.say('recorded');
  return statements.find(({ text }) => text.includes('INSERT INTO ballot'));
}

/** Ballots of voters that nobody has a code for: only how many there are matters. */
async function fillBox({ values }) {
  const [municipality, round, , channel, area] = values;
  for (const [table, columns, more] of [
    ['participation', 'voter_key, channel, area_code', '$4, $5'],
    ['ballot', 'ballot_key, selection, nonce', '$4::jsonb, $5'],
  ]) {
    const given = table === 'ballot' ? [JSON.stringify(ballot.selection), Buffer.alloc(32)] : [channel, area];
    await client.query(
      `INSERT INTO ${table} (municipality_id, round_id, ${columns})
       SELECT $1, $2, sha256(('voller' || n)::bytea), ${more} FROM generate_series(1, $3::int) AS n`,
      [municipality, round, present, ...given],
    );
  }
  await client.query('ANALYZE');
}
