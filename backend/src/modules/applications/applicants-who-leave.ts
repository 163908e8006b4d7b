import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasureBlocker } from '@stoep/contracts';
import type { Reader } from '../../platform/db/transactions.js';
import { PersonalDataDuties, type Whose } from '../identity/public.js';

/** An applicant erases their account: drafts go, and the account number of every application. What was decided stays. */
@Injectable()
export class ApplicantsWhoLeave implements OnModuleInit {
  constructor(private readonly duties: PersonalDataDuties) {}

  onModuleInit(): void {
    this.duties.addHindrance(1, applicationsThatRun);
    this.duties.addFarewell(1, async (tx, { municipalityId, personId }) => {
      for (const statement of removals) await tx.query(statement, [municipalityId, personId]);
    });
  }
}

/** Its title is that of the plan as it was sent in. */
function applicationsThatRun(db: Reader, { municipalityId, personId }: Whose): Promise<ErasureBlocker[]> {
  return db.query<ErasureBlocker[]>(
    `SELECT 'application-still-runs' AS reason, plan ->> 'title' AS title FROM application
     WHERE municipality_id = $1 AND applicant_id = $2
       AND state NOT IN ('draft', 'granted', 'partly-granted', 'refused', 'not-processed', 'withdrawn')`,
    [municipalityId, personId],
  );
}

const ownDrafts = `application_id IN
  (SELECT id FROM application WHERE municipality_id = $1 AND applicant_id = $2 AND state = 'draft')`;

/** In the order in which the rows hang together. */
const removals: readonly string[] = [
  `DELETE FROM application_payee WHERE municipality_id = $1
     AND application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND applicant_id = $2)`,
  `DELETE FROM co_applicant WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM co_applicant WHERE municipality_id = $1 AND person_id = $2
     AND application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND state = 'draft')`,
  `DELETE FROM application_filled_in WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM application_cost_line WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM application WHERE municipality_id = $1 AND applicant_id = $2 AND state = 'draft'`,
];
