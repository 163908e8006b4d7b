import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Things } from './things.js';

/** A second municipality with one thing of each kind, to see that nothing crosses between municipalities. */
export interface Elsewhere {
  host: string;
  /** For each kind of subject of the access table, the key of one that is of this municipality only. */
  things: Things;
}

interface Founded {
  personId: string;
  initiativeId: string;
  applicationId: string;
  applicationNumber: string;
}

/** Copies the rows that a person, an initiative and an application need to municipality 2, under new ids. */
export async function aSecondMunicipality(db: DataSource): Promise<Elsewhere> {
  const copy = (table: string) =>
    db.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(original) || '{"municipality_id": 2}')).*
       FROM ${table} original WHERE municipality_id = 1`,
    );
  await db.query(
    `INSERT INTO municipality SELECT 2, 'GM9901', 'Elders', contact_name, contact_telephone, contact_email, false FROM municipality WHERE id = 1`,
  );
  await db.query(`INSERT INTO municipality_host VALUES ('elders.localhost', 2)`);
  for (const table of ['area', 'person', 'scheme', 'scheme_version']) await copy(table);
  const [application] = await db.query<
    { id: string; number: string; initiative_id: string; applicant_id: string; slug: string }[]
  >(
    `SELECT application.*, slug FROM application JOIN initiative ON initiative.id = application.initiative_id WHERE application.state = 'granted' ORDER BY number LIMIT 1`,
  );
  if (!application) throw new Error('The demo has no granted application');
  await db.query(
    `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, title, buurt_code, created_at, saved_at, published_at)
     SELECT 2, gen_random_uuid(), 'elders', 'funded', initiator_id, 'Elders', buurt_code, now(), now(), now() FROM initiative WHERE id = $1`,
    [application.initiative_id],
  );
  await db.query(
    `INSERT INTO application (municipality_id, id, number, state, scheme_id, scheme_version, initiative_id, applicant_id, plan, created_at, submitted_at, received_on, decide_by)
     SELECT 2, gen_random_uuid(), 'BB-2026-9999', 'granted', scheme_id, scheme_version, (SELECT id FROM initiative WHERE municipality_id = 2), applicant_id, plan, now(), now(), '2026-01-01', '2026-03-01'
     FROM application WHERE id = $1`,
    [application.id],
  );
  await db.query(
    `UPDATE person SET id = gen_random_uuid() WHERE municipality_id = 2 AND email = 'auditor@lindermeer.example'`,
  );
  const [found] = await db.query<Founded[]>(
    `SELECT (SELECT id FROM person WHERE municipality_id = 2 AND email = 'auditor@lindermeer.example') AS "personId", initiative.id AS "initiativeId",
       application.id AS "applicationId", number AS "applicationNumber"
     FROM initiative JOIN application ON application.initiative_id = initiative.id WHERE initiative.municipality_id = 2`,
  );
  if (!found) throw new Error('The second municipality is empty');
  const things = {
    person: found.personId,
    initiative: found.initiativeId,
    'initiative-address': 'elders',
    application: found.applicationId,
    dossier: found.applicationNumber,
    ...(await moderated(db, found)),
    ...(await activities(db, found)),
  };
  return { host: 'elders.localhost', things };
}

async function moderated(db: DataSource, { initiativeId }: Founded): Promise<Things> {
  const id = await copyOne(db, 'moderation_case', 'true', { initiative_id: initiativeId });
  return { 'moderation-case': id, 'own-text': id };
}

async function activities(db: DataSource, { personId }: Founded): Promise<Things> {
  const place = await copyOne(db, 'place', 'id IN (SELECT place_id FROM facility WHERE municipality_id = 1)');
  await copyOne(db, 'facility', 'true', { place_id: place, slug: 'elders', keeper_id: personId });
  const alone = { initiative_id: null, application_id: null, place_id: place, slug: 'elders', organiser_id: personId };
  const activity = await copyOne(db, 'activity', `state = 'published'`, alone);
  const schedule = await copyOne(db, 'schedule', 'true', { activity_id: activity });
  const uid = randomUUID();
  const date = await copyOne(db, 'occurrence', 'true', {
    ...{ schedule_id: schedule, activity_id: activity, place_id: place, uid },
    ...{ capacity: null, newcomer_places: 0, taken: 0, taken_by_members: 0, waiting: 0 },
  });
  const booking = await copyOne(db, 'facility_booking', 'occurrence_id IS NULL', { place_id: place });
  const hand = await copyOne(db, 'hand', 'true', { activity_id: activity });
  return {
    activity,
    'activity-address': 'elders',
    'activity-date': date,
    hand,
    facility: 'elders',
    'facility-place': place,
    'facility-booking': booking,
    'own-booking': booking,
  };
}

/** Copies one row of the demo to municipality 2, under a new id. @returns that id, where the table has one */
async function copyOne(db: DataSource, table: string, condition: string, changes: object = {}): Promise<string> {
  const columns = await db.query<{ name: string }[]>(
    `SELECT quote_ident(column_name) AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const id = randomUUID();
  const list = columns.map(({ name }) => name);
  const made = await db.query<unknown[]>(
    `INSERT INTO ${table} (${list.join(', ')}) SELECT ${list.map((name) => `copied.${name}`).join(', ')}
     FROM (SELECT * FROM ${table} WHERE municipality_id = 1 AND ${condition} LIMIT 1) original,
       jsonb_populate_record(NULL::${table}, to_jsonb(original) || $1) copied RETURNING 1`,
    [JSON.stringify({ id, municipality_id: 2, ...changes })],
  );
  if (made.length === 0) throw new Error(`The demo has no ${table} where ${condition}`);
  return id;
}
