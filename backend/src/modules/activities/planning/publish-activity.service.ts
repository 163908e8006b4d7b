import { Injectable } from '@nestjs/common';
import type { SavedActivity } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadActivityForUpdate } from '../activity.store.js';
import { Horizon } from './horizon.js';

/** Makes a draft public, with its dates. */
@Injectable()
export class PublishActivityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly horizon: Horizon,
    private readonly clock: Clock,
  ) {}

  publishActivity(command: Command, id: string): Promise<SavedActivity> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadActivityForUpdate(tx, municipalityId, id);
      if (row.state !== 'draft') throw new Refusal(409, 'activity-already-published');
      const planned = await tx.query<unknown[]>(
        'SELECT FROM schedule WHERE municipality_id = $1 AND activity_id = $2',
        [municipalityId, id],
      );
      const missing = [
        ...(row.title === '' ? ['title'] : []),
        ...(row.place_id === null ? ['placeId'] : []),
        ...(planned.length === 0 ? ['series'] : []),
      ];
      if (missing.length > 0) throw Refusal.fields(missing.map((field) => ({ field, reason: 'required' })));
      await tx.query(
        `UPDATE activity SET state = 'published', published_at = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, id, this.clock.now()],
      );
      await this.horizon.extendActivity(tx, municipalityId, id);
      await this.refuseWithoutDates(tx, municipalityId, id);
      return { id, slug: row.slug, state: 'published', version: row.version + 1 };
    });
  }

  private async refuseWithoutDates(
    tx: Parameters<typeof loadActivityForUpdate>[0],
    municipalityId: number,
    id: string,
  ): Promise<void> {
    const dates = await tx.query<unknown[]>(
      'SELECT FROM occurrence WHERE municipality_id = $1 AND activity_id = $2 LIMIT 1',
      [municipalityId, id],
    );
    if (dates.length === 0) throw Refusal.fields([{ field: 'series', reason: 'no-dates-to-come' }]);
  }
}
