import type { DataSource } from 'typeorm';

/** A second municipality with one thing of each kind, to see that nothing crosses between municipalities. */
export interface Elsewhere {
  host: string;
  personId: string;
  initiativeId: string;
  initiativeSlug: string;
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
  const [found] = await db.query<Omit<Elsewhere, 'host' | 'initiativeSlug'>[]>(
    `SELECT (SELECT id FROM person WHERE municipality_id = 2 AND email = 'auditor@lindermeer.example') AS "personId", initiative.id AS "initiativeId",
       application.id AS "applicationId", number AS "applicationNumber"
     FROM initiative JOIN application ON application.initiative_id = initiative.id WHERE initiative.municipality_id = 2`,
  );
  if (!found) throw new Error('The second municipality is empty');
  return { ...found, host: 'elders.localhost', initiativeSlug: 'elders' };
}
