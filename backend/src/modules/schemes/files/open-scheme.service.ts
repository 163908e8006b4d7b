import { Injectable } from '@nestjs/common';
import type { OpenSchemeRequest } from '@stoep/contracts';
import { localDateOf, type SchemeOpening } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadSchemeFile } from './scheme-file.store.js';

/** Opens or closes a published scheme at once, with a reason that everybody can read; or leaves it to its period again. */
@Injectable()
export class OpenSchemeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  openScheme(command: Command, slug: string, request: OpenSchemeRequest): Promise<{ opening: SchemeOpening }> {
    const { municipalityId, actor } = command;
    const { opening, reason } = request;
    if (opening !== 'by-period' && reason.length < 3)
      throw Refusal.fields([{ field: 'reason', reason: 'reason-length' }]);
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadSchemeFile(tx, municipalityId, slug, 'FOR UPDATE OF scheme');
      const at = this.clock.now();
      if (!row.published) throw new Refusal(409, 'scheme-not-published');
      if (opening === 'open' && row.published.closes_on < localDateOf(at)) throw new Refusal(409, 'scheme-period-over');
      await tx.query('UPDATE scheme SET opening = $3, opening_reason = $4 WHERE municipality_id = $1 AND id = $2', [
        municipalityId,
        row.id,
        opening,
        reason,
      ]);
      await tx.query(
        `INSERT INTO scheme_opening (municipality_id, scheme_id, position, opening, reason, person_id, at)
         SELECT $1, $2, count(*) + 1, $3, $4, $5, $6 FROM scheme_opening WHERE municipality_id = $1 AND scheme_id = $2`,
        [municipalityId, row.id, opening, reason, actor.personId, at],
      );
      return { opening };
    });
  }
}
