import { supportableStates, type InitiativeState } from '@stoep/rules';
import type { Tx } from '../../../platform/db/transactions.js';

/** In which states an initiative can still be handed over or go on within another. */
const openStates: readonly InitiativeState[] = ['idea', 'plan'];

/**
 * What was asked and not answered lapses when an initiative moves on: nobody can say yes any more, and what ended must
 * not come back to life by a late answer. A proposal to go on within it stays as long as neighbours can support it.
 */
export async function letAsksLapse(
  tx: Tx,
  { municipalityId, id, to, at }: { municipalityId: number; id: string; to: InitiativeState; at: Date },
): Promise<void> {
  if (openStates.includes(to)) return;
  await tx.query(
    `UPDATE initiative_handover SET state = 'lapsed', lapsed_at = $3 WHERE municipality_id = $1 AND initiative_id = $2 AND state = 'asked'`,
    [municipalityId, id, at],
  );
  await tx.query(
    `UPDATE initiative_merge SET state = 'lapsed', closed_at = $3
     WHERE municipality_id = $1 AND state = 'open' AND (from_id = $2 OR (into_id = $2 AND NOT $4))`,
    [municipalityId, id, at, supportableStates.includes(to)],
  );
}
