import { Injectable } from '@nestjs/common';
import type { FollowingEffect } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadActivityForUpdate } from '../activity.store.js';
import { ChangeMails } from './change-mails.js';
import { closeSchedules, dropSurplus, effectOf, lockComing } from './coming-dates.js';
import { mapDates, type DateMap } from './following-map.js';

/** Ends an activity: the dates to come are off, what was held stays to be seen, and who takes part hears of it. */
@Injectable()
export class EndActivityService {
  constructor(
    private readonly transactions: Transactions,
    private readonly mails: ChangeMails,
    private readonly clock: Clock,
  ) {}

  preview(municipalityId: number, id: string): Promise<FollowingEffect> {
    return this.transactions.run(async (tx) => (await this.plan(tx, municipalityId, id)).effect);
  }

  endActivity(command: Command, id: string, reason: string): Promise<FollowingEffect> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { map, effect } = await this.plan(tx, municipalityId, id);
      const now = this.clock.now();
      await closeSchedules(tx, municipalityId, id, now);
      await dropSurplus(tx, municipalityId, map, reason);
      await tx.query(
        'UPDATE membership SET ended_at = $3 WHERE municipality_id = $1 AND activity_id = $2 AND ended_at IS NULL',
        [municipalityId, id, now],
      );
      await tx.query('DELETE FROM hand WHERE municipality_id = $1 AND activity_id = $2', [municipalityId, id]);
      await tx.query(
        `UPDATE activity SET state = 'ended', version = version + 1 WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, id],
      );
      const ids = map.cancelled.map((date) => date.id);
      await this.mails.tellEnded(tx, municipalityId, id, ids, reason, now);
      return effect;
    });
  }

  private async plan(tx: Tx, municipalityId: number, id: string): Promise<{ map: DateMap; effect: FollowingEffect }> {
    const activity = await loadActivityForUpdate(tx, municipalityId, id);
    if (activity.state !== 'published') throw new Refusal(409, 'activity-not-editable');
    const coming = await lockComing(tx, municipalityId, id, { now: this.clock.now(), fromSlot: '-infinity' });
    const map = mapDates(coming, []);
    return { map, effect: await effectOf(tx, municipalityId, map, { duration: 0, words: null }) };
  }
}
