import type { DataSource } from 'typeorm';

/** For each kind of subject of the access table, the key of one that belongs to somebody of the demo. */
export type Things = Record<string, string>;

export async function thingsOf(db: DataSource, name: string): Promise<Things> {
  const [row] = await db.query<Record<string, string>[]>(
    `SELECT person.id AS person, initiative.id AS initiative, initiative.slug AS "initiative-address", application.id AS application, number AS dossier,
       (SELECT id FROM moderation_case WHERE municipality_id = 1 AND author_id = person.id ORDER BY id LIMIT 1) AS "moderation-case",
       (SELECT id FROM moderation_case WHERE municipality_id = 1 AND author_id = person.id ORDER BY id LIMIT 1) AS "own-text",
       (SELECT id FROM activity WHERE municipality_id = 1 AND organiser_id = person.id ORDER BY slug LIMIT 1) AS activity,
       (SELECT slug FROM activity WHERE municipality_id = 1 AND organiser_id = person.id ORDER BY slug LIMIT 1) AS "activity-address",
       (SELECT id FROM occurrence WHERE municipality_id = 1 AND activity_id = (SELECT id FROM activity WHERE municipality_id = 1 AND organiser_id = person.id ORDER BY slug LIMIT 1)
        ORDER BY starts_at LIMIT 1) AS "activity-date",
       (SELECT slug FROM facility WHERE municipality_id = 1 AND keeper_id = person.id ORDER BY slug LIMIT 1) AS facility,
       (SELECT place_id FROM facility WHERE municipality_id = 1 AND keeper_id = person.id ORDER BY slug LIMIT 1) AS "facility-place",
       (SELECT hand.id FROM hand JOIN activity ON activity.municipality_id = 1 AND activity.id = hand.activity_id
        WHERE hand.municipality_id = 1 AND activity.organiser_id = person.id ORDER BY hand.id LIMIT 1) AS hand,
       (SELECT booking.id FROM facility_booking booking JOIN facility USING (municipality_id, place_id) WHERE municipality_id = 1 AND keeper_id = person.id ORDER BY booking.id LIMIT 1) AS "facility-booking",
       (SELECT id FROM facility_booking WHERE municipality_id = 1 AND asked_by = person.id ORDER BY id LIMIT 1) AS "own-booking"
     FROM person JOIN application ON application.applicant_id = person.id AND application.municipality_id = 1
     JOIN initiative ON initiative.id = application.initiative_id AND initiative.municipality_id = 1
     WHERE person.municipality_id = 1 AND email = $1 AND application.state <> 'draft' ORDER BY number LIMIT 1`,
    [`${name}@lindermeer.example`],
  );
  if (!row) throw new Error(`${name} has no application`);
  return row;
}
