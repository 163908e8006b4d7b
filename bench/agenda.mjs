// The agenda with a million dates: "near me this week" and "what is on in this wijk", requests a second and p99 at 1, 16
// and 64 connections, each beside the very SQL that the platform sends, by bare `pg` behind bare `node:http`. Then the
// horizon job for 20,000 series, beside one INSERT of as many rows. The bars: at least half of the floor at 16
// connections, and p99 under 20 ms on a machine that does nothing else.
// `npm run bench -- agenda`; SERIES=2000 makes it smaller.
import { load } from './support/load.mjs';
import { fillAgenda, forgetDates, run } from './support/many-dates.mjs';
import { openBenchDatabase } from './support/platform.mjs';

const series = Number(process.env.SERIES ?? 20_000);
const datesEach = 50;
const connections = [1, 16, 64];
const seconds = 4;

const database = await openBenchDatabase({ HOUSEKEEPING: 'no' });
try {
  const platform = await database.start('./serve-platform.mjs');
  const floor = await database.start('./serve-floor.mjs');
  await fillAgenda(database.url, { series, datesEach, places: 4_000 });
  const { rows } = await run(database.url, [
    `SELECT avg(lon) AS lon, avg(lat) AS lat FROM place WHERE municipality_id = 1 AND buurt_code = 'BU99000102'`,
  ]);
  const [{ lon, lat }] = rows;
  const lists = {
    'near me this week': `/api/activities?lon=${lon.toFixed(5)}&lat=${lat.toFixed(5)}&radius=500`,
    'in this wijk': '/api/activities?area=WK990001',
    'in this wijk, free and walk in': '/api/activities?area=WK990001&facts=free,walk-in',
  };
  console.log(`${(series * datesEach).toLocaleString('en')} dates of ${series.toLocaleString('en')} series`);
  for (const [name, path] of Object.entries(lists)) {
    const bare = `/${name.replaceAll(/\W+/g, '-')}`;
    await fetch(platform.url + path);
    platform.tell('record');
    const answer = await fetch(platform.url + path);
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    const found = (await answer.json()).items.length;
    const { statements } = await platform.say('recorded');
    await floor.say({ path: bare, statements });
    for (const atOnce of connections) {
      const ours = await load(platform.url, { connections: atOnce, seconds }, () => ({ path }));
      const floored = await load(floor.url, { connections: atOnce, seconds }, () => ({ path: bare }));
      const ratio = (ours.rate / floored.rate).toFixed(2);
      console.log(
        `  ${name.padEnd(32)} ${String(atOnce).padStart(2)} at once: ${ratio} of the floor (${Math.round(ours.rate)} a second), p99 ${ours.p99} ms against ${floored.p99} ms, ${found} found`,
      );
    }
  }
  await horizon();
} finally {
  await database.stop();
}

/** All dates of all series in one go, and the same number of rows by one statement. */
async function horizon() {
  await forgetDates(database.url);
  const { createApp } = await import('../backend/dist/create-app.js');
  const { readSettings } = await import('../backend/dist/platform/config/settings.js');
  const { Horizon } = await import('../backend/dist/modules/activities/planning/horizon.js');
  const app = await createApp(readSettings({ DATABASE_URL: database.url, SEED_DEMO: 'no' }), database.url, null);
  const started = performance.now();
  await app.get(Horizon, { strict: false }).extendAll();
  const took = (performance.now() - started) / 1000;
  await app.close();
  const { rows } = await run(database.url, ['SELECT count(*)::int AS made FROM occurrence']);
  const [{ made }] = rows;
  const before = performance.now();
  await run(database.url, [
    'CREATE TABLE copied (LIKE occurrence INCLUDING ALL)',
    'INSERT INTO copied SELECT * FROM occurrence',
  ]);
  const bare = (performance.now() - before) / 1000;
  console.log(
    `horizon: ${made.toLocaleString('en')} dates of ${series.toLocaleString('en')} series in ${took.toFixed(1)} s, ${(took / bare).toFixed(1)} times one INSERT of them`,
  );
}
