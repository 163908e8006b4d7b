import type { Tx } from '../platform/db/transactions.js';
import { demoId, type DemoCalendar } from './seeding-tools.js';

/** Puts into the demo somebody for whom the desk writes a plan, and a draft with one co-applicant who consented and one who is asked. */
export async function seedTogether(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  await seedResidentAtDesk(tx, municipalityId, calendar);
  await seedCoApplicants(tx, municipalityId, calendar);
}

async function seedResidentAtDesk(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const resident = demoId('person', 'resident-at-desk');
  const initiative = demoId('initiative', 'bankje-voor-de-deur');
  const at = calendar.instant('2026-05-11T10:00:00Z');
  await tx.query(
    `INSERT INTO person (municipality_id, id, display_name, created_at) VALUES ($1, $2, 'Een bewoner (via de balie)', $3)`,
    [municipalityId, resident, at],
  );
  await tx.query(
    `INSERT INTO resident_at_desk (municipality_id, person_id, name, telephone, postal_address, consent, consent_on, noted_by, noted_at)
     VALUES ($1, $2, 'Aaltje Postma', '0123 456789', $3, 'spoken', $4, $5, $6)`,
    [
      municipalityId,
      resident,
      'Kersengaard 30\n9900 AB Lindermeer',
      calendar.day('2026-05-11'),
      demoId('person', 'balie'),
      at,
    ],
  );
  await tx.query(
    `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, title, what, created_at, saved_at)
     VALUES ($1, $2, $3, 'draft', $4, 'Een bankje voor de deur', 'Een bankje waar buren even kunnen zitten en praten.', $5, $5)`,
    [municipalityId, initiative, `een-bankje-voor-de-deur-${initiative.slice(0, 6)}`, resident, at],
  );
}

/** On the oldest plan for which nobody applied yet and that nobody with an easy account leads. */
async function seedCoApplicants(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  const at = calendar.instant('2026-05-12T19:00:00Z');
  const id = demoId('application', 'samen-aanvragen');
  const [draft] = await tx.query<{ applicant_id: string }[]>(
    `INSERT INTO application (municipality_id, id, state, scheme_id, scheme_version, initiative_id, applicant_id, applicant_kind, created_at)
     SELECT initiative.municipality_id, $2, 'draft', scheme.id, scheme.version, initiative.id, initiator_id, 'group', $3
     FROM initiative JOIN published_scheme scheme ON scheme.municipality_id = initiative.municipality_id AND scheme.slug = 'buurtbudget-2026'
     JOIN person ON (person.municipality_id, person.id) = (initiative.municipality_id, initiator_id)
     WHERE initiative.municipality_id = $1 AND initiative.state = 'plan' AND person.email NOT IN ('bewoner@lindermeer.example', 'initiatiefnemer@lindermeer.example')
       AND NOT EXISTS (SELECT FROM application earlier WHERE earlier.municipality_id = $1 AND earlier.initiative_id = initiative.id)
     ORDER BY initiative.published_at, initiative.id LIMIT 1 RETURNING applicant_id`,
    [municipalityId, id, at],
  );
  if (!draft) return;
  const columns =
    'municipality_id, id, application_id, email, token_hash, named_by, named_at, state, person_id, answered_at';
  await tx.query(`INSERT INTO co_applicant (${columns}) VALUES ($1, $2, $3, NULL, NULL, $4, $5, 'consented', $6, $5)`, [
    municipalityId,
    demoId('co-applicant', 'yes'),
    id,
    draft.applicant_id,
    at,
    demoId('person', 'initiatiefnemer'),
  ]);
  await tx.query(
    `INSERT INTO co_applicant (${columns}) VALUES ($1, $2, $3, $4, sha256($6::text::bytea), $5, $7, 'asked', NULL, NULL)`,
    [
      municipalityId,
      demoId('co-applicant', 'asked'),
      id,
      'budgethouder2@lindermeer.example',
      draft.applicant_id,
      id,
      at,
    ],
  );
}
