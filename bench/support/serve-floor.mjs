// The floor: recorded SQL by bare `pg` behind bare `node:http`, nothing else. The parent sends the statements of each
// path once; a request says by its query which recorded ids stand for which others this time.
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
});
pool.on('error', () => undefined);
const routes = new Map();

const server = http.createServer((request, response) => {
  const [path, query] = request.url.split('?');
  request.resume();
  request.on('end', () => void answer(routes.get(path), query ?? '', response));
});

async function answer(statements, query, response) {
  const swaps = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const client = await pool.connect();
  try {
    let last;
    for (const { text, values } of statements)
      last = await client.query(
        text,
        values.map((value) => swapped(value, swaps)),
      );
    const rows = last?.rows ?? [];
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(rows));
  } catch (error) {
    await client.query('ROLLBACK');
    response.statusCode = 500;
    response.end(String(error));
  } finally {
    client.release();
  }
}

function swapped(value, swaps) {
  if (typeof value !== 'string') return value;
  return swaps.reduce(
    (text, [recorded, other]) => (text.includes(recorded) ? text.replaceAll(recorded, other) : text),
    value,
  );
}

process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  if (!message.path) return;
  routes.set(message.path, message.statements);
  process.send({ ready: message.path });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
