import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasureBlocker } from '@stoep/contracts';
import type { Reader, Tx } from '../../../platform/db/transactions.js';
import { PersonalDataDuties, type Whose } from '../../identity/public.js';

/** An organiser erases their account: who organises along longest leads from now on, and drafts go. */
@Injectable()
export class OrganisersWhoLeave implements OnModuleInit {
  constructor(private readonly duties: PersonalDataDuties) {}

  onModuleInit(): void {
    this.duties.addHindrance(3, activitiesThatRun);
    this.duties.addFarewell(1, async (tx, whose) => {
      await handOver(tx, whose);
      for (const statement of removals) await tx.query(statement, [whose.municipalityId, whose.personId]);
    });
  }
}

function activitiesThatRun(db: Reader, { municipalityId, personId }: Whose, now: Date): Promise<ErasureBlocker[]> {
  return db.query<ErasureBlocker[]>(
    `SELECT 'activity-still-runs' AS reason, title FROM activity
     WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'published'
       AND NOT EXISTS (SELECT FROM co_organiser
         WHERE co_organiser.municipality_id = $1 AND co_organiser.activity_id = activity.id)
       AND EXISTS (SELECT FROM occurrence WHERE occurrence.municipality_id = $1
         AND occurrence.activity_id = activity.id AND status = 'scheduled' AND ends_at > $3)`,
    [municipalityId, personId, now],
  );
}

async function handOver(tx: Tx, { municipalityId, personId }: Whose): Promise<void> {
  await tx.query(
    `WITH next AS (
       SELECT DISTINCT ON (activity_id) activity_id, co_organiser.person_id FROM co_organiser
       JOIN activity ON activity.municipality_id = co_organiser.municipality_id AND activity.id = activity_id
       WHERE co_organiser.municipality_id = $1 AND organiser_id = $2 ORDER BY activity_id, since
     ), moved AS (
       UPDATE activity SET organiser_id = next.person_id, public_contact = '', version = version + 1 FROM next
       WHERE municipality_id = $1 AND id = next.activity_id RETURNING id, organiser_id
     )
     DELETE FROM co_organiser USING moved
     WHERE municipality_id = $1 AND activity_id = moved.id AND person_id = moved.organiser_id`,
    [municipalityId, personId],
  );
}

const ownDrafts = `activity_id IN
  (SELECT id FROM activity WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'draft')`;

/** In the order in which the rows hang together. */
const removals: readonly string[] = [
  `DELETE FROM activity_photo WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM co_organiser WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM co_organiser_invitation WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM schedule WHERE municipality_id = $1 AND ${ownDrafts}`,
  `DELETE FROM activity WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'draft'`,
  `UPDATE activity SET public_contact = '' WHERE municipality_id = $1 AND organiser_id = $2`,
];
