import type { CoApplicantView } from '@stoep/contracts';
import type { Reader } from '../../../platform/db/transactions.js';

/** Who applies along: for who may change that everybody who was named, for others only who consented. */
export function coApplicantsOf(
  db: Reader,
  municipalityId: number,
  applicationId: string,
  who: 'all' | 'consented',
): Promise<CoApplicantView[]> {
  return db.query<CoApplicantView[]>(
    `SELECT co_applicant.id, display_name AS name, co_applicant.email, state,
       CASE WHEN state = 'consented' THEN to_char(answered_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') END AS "consentedOn"
     FROM co_applicant LEFT JOIN person ON (person.municipality_id, person.id) = (co_applicant.municipality_id, person_id)
     WHERE co_applicant.municipality_id = $1 AND application_id = $2 AND ($3 = 'all' OR state = 'consented') ORDER BY named_at, co_applicant.id`,
    [municipalityId, applicationId, who],
  );
}
