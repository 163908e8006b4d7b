// The floor of casting, by bare `pg` behind bare `node:http`: at /together the statement that the platform writes a ballot
// with, recorded from it; at / the same two inserts as two statements of a transaction. Each request is another voter:
// only the two keys are new.
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
});
pool.on('error', () => undefined);
let statement = null;

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void cast(request.url, JSON.parse(Buffer.concat(chunks).toString()), response));
});

async function cast(path, ballot, response) {
  // In the order of the statement: municipality, round, voter, channel, area, ballot key, selection, nonce.
  const values = [...statement.values];
  values[2] = randomBytes(32);
  values[5] = randomBytes(32);
  values[6] = JSON.stringify(ballot.selection);
  try {
    if (path === '/together') await pool.query(statement.text, values);
    else await inTransaction(values);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ receipt: values[7].toString('hex') }));
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}

async function inTransaction([municipality, round, voter, channel, area, ballotKey, selection, nonce]) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO participation (municipality_id, round_id, voter_key, channel, area_code) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT one_participation_per_voter DO UPDATE SET channel = excluded.channel`,
      [municipality, round, voter, channel, area],
    );
    await client.query(
      `INSERT INTO ballot (municipality_id, round_id, ballot_key, selection, nonce) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT one_ballot_per_voter DO UPDATE SET selection = excluded.selection, nonce = excluded.nonce`,
      [municipality, round, ballotKey, selection, nonce],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  if (!message.statement) return;
  statement = { text: message.statement.text, values: message.statement.values.map(asBuffer) };
  process.send({ ready: true });
});

/** Bytes come over the wire between processes as plain arrays of them. */
function asBuffer(value) {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
