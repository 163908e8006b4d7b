import { Injectable } from '@nestjs/common';
import type { FundedChoice } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Transactions } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadActivityForUpdate } from '../activity.store.js';
import { isApplicant } from './funded.query.js';

/** Says which granted application pays for an activity: one's own, and then it belongs to that initiative as well. */
@Injectable()
export class LinkApplicationService {
  constructor(private readonly transactions: Transactions) {}

  linkApplication(actor: Actor, id: string, number: string | null): Promise<{ application: FundedChoice | null }> {
    const { municipalityId, personId } = actor;
    return this.transactions.run(async (tx) => {
      const activity = await loadActivityForUpdate(tx, municipalityId, id);
      if (activity.state === 'hidden') throw new Refusal(409, 'activity-not-editable');
      if (number === null) {
        await tx.query('UPDATE activity SET application_id = NULL WHERE municipality_id = $1 AND id = $2', [
          municipalityId,
          id,
        ]);
        return { application: null };
      }
      const [paid] = await tx.query<{ id: string; initiative_id: string; title: string }[]>(
        `SELECT id, initiative_id, plan->>'title' AS title FROM application WHERE municipality_id = $1 AND number = $2
           AND state IN ('granted', 'partly-granted') AND ${isApplicant('$3')}`,
        [municipalityId, number, personId],
      );
      if (!paid) throw Refusal.fields([{ field: 'applicationNumber', reason: 'unknown-application' }]);
      await tx.query(
        'UPDATE activity SET application_id = $3, initiative_id = $4, version = version + 1 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, id, paid.id, paid.initiative_id],
      );
      return { application: { number, title: paid.title } };
    });
  }
}
