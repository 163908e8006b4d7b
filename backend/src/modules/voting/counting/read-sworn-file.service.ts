import { Injectable } from '@nestjs/common';
import type { ReadSwornFileRequest } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { findRoundFile } from '../round-file.store.js';
import { loadRound } from '../round.store.js';

/** Hands out the file with all ballots to sworn recounters. Each time stands in the log of the round, with who and why. */
@Injectable()
export class ReadSwornFileService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Not under an idempotency key: that would keep the ballots beside a person. @throws Refusal 404 where there is no such file */
  readSwornFile({ municipalityId, personId }: Actor, slug: string, { reason }: ReadSwornFileRequest): Promise<string> {
    return this.transactions.run(async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const file = await findRoundFile(tx, municipalityId, round.id, 'sworn');
      if (file === null) throw Refusal.notFound();
      await tx.query(
        `INSERT INTO sworn_download (municipality_id, round_id, position, person_id, reason, at)
         SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5 FROM sworn_download WHERE municipality_id = $1 AND round_id = $2`,
        [municipalityId, round.id, personId, reason, this.clock.now()],
      );
      return file;
    });
  }
}
