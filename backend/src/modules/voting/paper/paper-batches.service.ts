import { Injectable } from '@nestjs/common';
import type { MakeBatchRequest } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadRound } from '../round.store.js';

/** Makes batches of forms, and closes them when every form is done. That totals add up, the database says. */
@Injectable()
export class PaperBatchesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  makeBatch(command: Command, slug: string, { formCount }: MakeBatchRequest): Promise<{ number: number }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      if (round.paper_until === null || round.roll_kind === 'open') throw new Refusal(409, 'round-has-no-paper');
      if (round.state !== 'open') throw new Refusal(409, 'voting-is-not-open');
      const [batch] = await tx.query<{ number: number }[]>(
        `INSERT INTO paper_batch (municipality_id, round_id, number, form_count, made_by, made_at)
         SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 FROM paper_batch WHERE municipality_id = $1 AND round_id = $2
         RETURNING number`,
        [municipalityId, round.id, formCount, actor.personId, this.clock.now()],
      );
      const number = batch?.number ?? 1;
      await tx.query(
        `INSERT INTO paper_form (municipality_id, round_id, batch, number) SELECT $1, $2, $3, generate_series(1, $4::integer)`,
        [municipalityId, round.id, number, formCount],
      );
      return { number };
    });
  }

  closeBatch(command: Command, slug: string, number: number): Promise<{ number: number }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug);
      const closed = await tx.query<unknown[]>(
        `WITH found AS (SELECT count(*) FILTER (WHERE outcome = 'valid') AS valid, count(*) FILTER (WHERE outcome = 'void') AS void,
             count(*) FILTER (WHERE outcome = 'duplicate') AS duplicate FROM paper_form WHERE municipality_id = $1 AND round_id = $2 AND batch = $3),
           closing AS (UPDATE paper_batch SET closed_at = $4, closed_by = $5, valid_count = found.valid, void_count = found.void, duplicate_count = found.duplicate
             FROM found WHERE municipality_id = $1 AND round_id = $2 AND number = $3 RETURNING number)
         SELECT number FROM closing`,
        [municipalityId, round.id, number, this.clock.now(), actor.personId],
      );
      if (closed.length === 0) throw Refusal.notFound();
      return { number };
    });
  }
}
