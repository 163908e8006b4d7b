import type { Tx } from '../../../platform/db/transactions.js';
import type { ApplicationRow } from '../application.store.js';

/**
 * Notes that staff filled in the application of somebody without an account. From then on they handle nothing of it; who
 * handles it already is refused by the database.
 */
export async function noteFilledIn(
  tx: Tx,
  row: Pick<ApplicationRow, 'municipality_id' | 'id' | 'applicant_id'>,
  personId: string,
  at: Date,
): Promise<void> {
  if (row.applicant_id === personId) return;
  await tx.query(
    'INSERT INTO application_filled_in (municipality_id, application_id, person_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [row.municipality_id, row.id, personId, at],
  );
}
