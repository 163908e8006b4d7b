// Fills the demo municipality with series of activities and their dates: places spread over the buurten, each series once
// a week, so that a million dates lie in a year ahead as the horizon job would have laid them.
import pg from 'pg';

/** @param {{ series: number, datesEach: number, places: number }} size */
export async function fillAgenda(url, { series, datesEach, places }) {
  await run(url, [
    `INSERT INTO place (municipality_id, id, name, address, buurt_code, lon, lat)
     SELECT 1, md5('place' || i)::uuid, 'Plek ' || i, 'Straat ' || i, buurt.code,
       buurt.min_lon + (buurt.max_lon - buurt.min_lon) * (i * 7919 % 1000) / 1000, buurt.min_lat + (buurt.max_lat - buurt.min_lat) * (i * 104729 % 1000) / 1000
     FROM generate_series(1, ${places}) i
     JOIN (SELECT *, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS buurten FROM area
       WHERE municipality_id = 1 AND kind = 'buurt') buurt ON buurt.place = i % buurt.buurten`,
    `INSERT INTO activity (municipality_id, id, slug, state, organiser_id, title, what, place_id, category, for_whom, cost_cents,
       is_wheelchair_accessible, is_quiet, is_walk_in, created_at, saved_at, published_at)
     SELECT 1, md5('activity' || i)::uuid, 'meting-' || i, 'published', (SELECT id FROM person WHERE municipality_id = 1 ORDER BY id LIMIT 1),
       (ARRAY['Koffie', 'Wandelen', 'Koor', 'Schaken', 'Samen eten', 'Tuinieren', 'Breien'])[1 + i % 7] || ' in de buurt ' || i,
       repeat('Iedereen is welkom, en er is altijd iemand die u ontvangt. ', 1 + i % 4), md5('place' || 1 + i % ${places})::uuid,
       (ARRAY['meet', 'green', 'sport', 'culture', 'play', 'safety', 'care', 'learn'])[1 + i % 8], '{}', (i % 4) * 100, i % 2 = 0, i % 5 = 0, i % 3 = 0, now(), now(), now()
     FROM generate_series(1, ${series}) i`,
    `INSERT INTO schedule (municipality_id, id, activity_id, position, starts_local, minutes, rrule, expanded_until)
     SELECT 1, md5('schedule' || i)::uuid, md5('activity' || i)::uuid, 1, date_trunc('day', now()) + i % 7 * interval '1 day' + (8 + i % 12) * interval '1 hour', 90, 'FREQ=WEEKLY', now() + interval '400 days'
     FROM generate_series(1, ${series}) i`,
    `INSERT INTO occurrence (municipality_id, id, schedule_id, slot, activity_id, place_id, starts_at, ends_at)
     SELECT 1, gen_random_uuid(), schedule.id, slot, schedule.activity_id, activity.place_id, slot AT TIME ZONE 'Europe/Amsterdam', slot AT TIME ZONE 'Europe/Amsterdam' + interval '90 minutes'
     FROM schedule JOIN activity ON (activity.municipality_id, activity.id) = (schedule.municipality_id, schedule.activity_id),
       LATERAL (SELECT starts_local + n * interval '7 days' AS slot FROM generate_series(0, ${datesEach} - 1) n) dates
     WHERE schedule.municipality_id = 1 AND activity.slug LIKE 'meting-%'`,
    'VACUUM ANALYZE',
  ]);
}

/** As if no date had been made yet: the horizon job has all of it to do. */
export async function forgetDates(url) {
  await run(url, [
    `DELETE FROM occurrence WHERE municipality_id = 1 AND activity_id IN (SELECT id FROM activity WHERE slug LIKE 'meting-%')`,
    `UPDATE schedule SET expanded_until = now() WHERE activity_id IN (SELECT id FROM activity WHERE slug LIKE 'meting-%')`,
    'VACUUM ANALYZE',
  ]);
}

export async function run(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let result;
    for (const statement of statements) result = await client.query(statement);
    return result;
  } finally {
    await client.end();
  }
}
