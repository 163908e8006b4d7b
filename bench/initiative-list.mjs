// How many lists of initiatives a second the platform answers, beside a floor in the same run: the same SQL by bare
// `pg` behind bare `node:http`. Run it with `npm run bench -- initiative-list`; the ratio is what counts, not the rate.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const connections = [1, 16, 64];
const secondsEach = 4;
const path = '/api/initiatives?area=WK990001';

const columns = `initiative.id, initiative.slug, initiative.title, left(initiative.what, 220) AS summary, initiative.state,
  initiative.category, initiative.buurt_code, buurt.name AS buurt_name, wijk.name AS wijk_name, initiative.place_name,
  initiative.lon, initiative.lat, initiative.supporters, initiative.published_at`;
const where = `initiative.municipality_id = 1 AND initiative.published_at IS NOT NULL
  AND initiative.buurt_code IN (SELECT code FROM area WHERE municipality_id = 1 AND parent_code = 'WK990001')`;
const list = `SELECT ${columns} FROM initiative
  LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
  LEFT JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)
  WHERE ${where} ORDER BY initiative.published_at DESC, initiative.id LIMIT 20`;
const count = `SELECT count(*) AS total FROM initiative WHERE ${where}`;

/** Both servers share this process and its database, so the one disturbs the other as little as the load does. */
async function startBoth() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stoep-bench-'));
  // As root the database runs under an account of its own, which has to get through.
  chmodSync(dataFolder, 0o711);
  const { openDatabaseServer } = await import('../backend/dist/platform/db/database-server.js');
  const { readSettings } = await import('../backend/dist/platform/config/settings.js');
  const database = await openDatabaseServer(readSettings({ DATA_FOLDER: dataFolder }), () => undefined);
  const { serve } = await import('../backend/dist/main.js');
  const platform = await serve({ PORT: '0', DATA_FOLDER: dataFolder, DATABASE_URL: database.url });
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  pool.on('error', () => undefined);
  const floor = http.createServer((_request, response) => answerBare(pool, response));
  await new Promise((resolve) => floor.listen(0, '127.0.0.1', resolve));
  const stop = async () => {
    await new Promise((resolve) => floor.close(resolve));
    await pool.end();
    await platform.close();
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { platformPort: Number(new URL(platform.url).port), floorPort: floor.address().port, stop };
}

async function answerBare(pool, response) {
  const [total, items] = [await pool.query(count), await pool.query(list)];
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ items: items.rows, total: Number(total.rows[0].total), page: 1, pageSize: 20 }));
}

/** Keeps so many requests in the air for a while. @returns answers a second and the 99th percentile in milliseconds */
async function load(port, atOnce) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const until = performance.now() + secondsEach * 1000;
  const times = [];
  const client = async () => {
    while (performance.now() < until) {
      const start = performance.now();
      await get(port, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate: times.length / secondsEach, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function get(port, agent) {
  return new Promise((resolve, reject) => {
    http
      .get({ host: '127.0.0.1', port, path, agent, headers: { host: 'localhost' } }, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      })
      .on('error', reject);
  });
}

const servers = await startBoth();
console.log('connections   platform/s   p99 ms    floor/s   p99 ms   platform : floor');
for (const atOnce of connections) {
  await load(servers.platformPort, 1);
  const platform = await load(servers.platformPort, atOnce);
  const floor = await load(servers.floorPort, atOnce);
  const cells = [platform.rate, platform.p99, floor.rate, floor.p99].map((value) => value.toFixed(1).padStart(10));
  console.log(`${String(atOnce).padStart(11)} ${cells.join(' ')}   ${(platform.rate / floor.rate).toFixed(2)}`);
}
await servers.stop();
