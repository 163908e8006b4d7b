// Fills the demo municipality until it has so many initiatives, each with ten supporters: shapes and sizes as people
// write them, spread over all buurten, categories, states and six years.
import pg from 'pg';

const supportersEach = 10;
export const benchPeople = 2_000;

/** People with the password of the demo, who support and apply. */
export async function addPeople(url) {
  await run(url, [
    `INSERT INTO person (municipality_id, id, email, display_name, password_hash, confirmed_at, created_at)
     SELECT 1, md5('person' || i)::uuid, 'meting' || i || '@lindermeer.example', 'Meting ' || i,
       (SELECT password_hash FROM person WHERE municipality_id = 1 AND email = 'bewoner@lindermeer.example'), now(), now()
     FROM generate_series(1, ${benchPeople}) i`,
  ]);
}

/** @param {number} from how many there are already @param {number} to how many there have to be */
export async function fillInitiatives(url, from, to) {
  await run(url, [
    `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, title, what, why, category, effects, place_name,
       buurt_code, lon, lat, supporters, created_at, saved_at, published_at, first_answer_at)
     SELECT 1, md5('initiative' || i)::uuid, 'meting-' || i,
       -- What has ended does not start again: the first people have nothing finished, so that they can apply for all theirs.
       CASE WHEN i % ${benchPeople} < 64 AND i % 5 = 4 THEN 'plan'
         ELSE (ARRAY['idea', 'idea', 'plan', 'running', 'finished'])[1 + i % 5] END, md5('person' || 1 + i % ${benchPeople})::uuid,
       (ARRAY['Soep', 'Bankjes', 'Muziek', 'Tuin', 'Koffie', 'Fietsen', 'Lezen'])[1 + i % 7] || ' op het plein nummer ' || i,
       repeat('Elke week komen buren bij elkaar om iets te doen dat de straat beter maakt. ', 4 + i % 9),
       'Dan kennen mensen elkaar.', (ARRAY['meet', 'green', 'sport', 'culture', 'play', 'safety', 'care', 'learn'])[1 + i % 8],
       ARRAY['know-neighbours'], 'Plein ' || i % 50, buurt.code, (buurt.min_lon + buurt.max_lon) / 2, (buurt.min_lat + buurt.max_lat) / 2,
       ${supportersEach}, now() - interval '6 years' * random(), now(), now() - interval '6 years' * i / ${to}, now() - interval '1 day' * (i % 900)
     FROM generate_series(${from + 1}, ${to}) i
     JOIN (SELECT *, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS buurten FROM area
       WHERE municipality_id = 1 AND kind = 'buurt') buurt ON buurt.place = i % buurt.buurten`,
    `INSERT INTO support (municipality_id, initiative_id, person_id, at)
     SELECT 1, md5('initiative' || i)::uuid, md5('person' || 1 + (i * ${supportersEach} + j) % ${benchPeople})::uuid, now()
     FROM generate_series(${from + 1}, ${to}) i, generate_series(1, ${supportersEach}) j`,
    'VACUUM ANALYZE',
  ]);
}

/**
 * Applications that can be sent at once, made after one that is complete, for the initiatives of the first people.
 * @returns what a request of each needs: ids of application, initiative and applicant
 */
export async function addApplications(url, exampleId, people, initiatives) {
  const rows = `SELECT md5('application' || i)::uuid AS id, md5('initiative' || i)::uuid AS initiative_id,
      md5('person' || 1 + i % ${benchPeople})::uuid AS person_id
    FROM generate_series(1, ${initiatives}) i WHERE i % ${benchPeople} < ${people}`;
  await run(url, [
    `UPDATE initiative SET state = 'plan', recurring_meetings = 20, recurring_months = 6, recurring_rhythm = 'elke week',
       non_participant_notice = 'Het is er gezelliger.', touches_public_space = false
     WHERE municipality_id = 1 AND id IN (SELECT initiative_id FROM (${rows}) made)`,
    copied(
      'application',
      rows,
      exampleId,
      `'id', made.id, 'initiative_id', made.initiative_id, 'applicant_id', made.person_id`,
      'id',
    ),
    copied('application_cost_line', rows, exampleId, `'application_id', made.id`, 'application_id'),
    copied('application_payee', rows, exampleId, `'application_id', made.id`, 'application_id'),
    'VACUUM ANALYZE',
  ]);
  return run(url, [rows]);
}

function copied(table, rows, exampleId, changes, key) {
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(example) || jsonb_build_object(${changes}))).*
    FROM ${table} example, (${rows}) made WHERE example.municipality_id = 1 AND example.${key} = '${exampleId}'`;
}

async function run(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let last;
    for (const statement of statements) last = await client.query(statement);
    return last.rows;
  } finally {
    await client.end();
  }
}
