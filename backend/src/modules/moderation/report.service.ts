import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ReportAnswer, ReportRequest } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { addressKey } from '../../platform/attempts/address-key.js';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { Transactions } from '../../platform/db/transactions.js';
import { noteStep, openCase } from './case.store.js';
import { ModeratedThings } from './moderated-things.js';

/**
 * Takes reports, also of people without an account. Each counts once for each thing, and the answer is always the same:
 * it tells nobody what was reported before or what is there.
 */
@Injectable()
export class ReportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly things: ModeratedThings,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async report(municipalityId: number, actor: Actor | null, ip: string, request: ReportRequest): Promise<ReportAnswer> {
    const { kind, key } = request;
    const reporterKey = actor?.personId ?? this.keyOf(municipalityId, ip);
    await this.transactions.run(async (tx) => {
      const thing = await this.things.of(kind).find(tx, municipalityId, key);
      if (!thing || thing.hiddenReason) return;
      const known = await tx.query<unknown[]>(
        'SELECT FROM moderation_report WHERE municipality_id = $1 AND kind = $2 AND thing_key = $3 AND reporter_key = $4',
        [municipalityId, kind, key, reporterKey],
      );
      if (known.length > 0) return;
      const at = this.clock.now();
      const { initiativeId, activityId, authorId } = thing;
      const fresh = { id: randomUUID(), held: null, words: [] };
      const caseId = await openCase(tx, {
        municipalityId,
        kind,
        key,
        initiativeId,
        activityId,
        authorId,
        at,
        ...fresh,
      });
      const added = await tx.query<unknown[]>(
        `INSERT INTO moderation_report (municipality_id, kind, thing_key, reporter_key, reporter_id, case_id, reason, explanation, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT one_report_of_each_thing_per_person DO NOTHING RETURNING 1`,
        [
          municipalityId,
          kind,
          key,
          reporterKey,
          actor?.personId ?? null,
          caseId,
          request.reason,
          request.explanation ?? '',
          at,
        ],
      );
      // The log is for everybody with the role, and says nothing about who reported.
      if (added.length > 0)
        await noteStep(tx, { municipalityId, caseId, step: 'reported', personId: null, reason: request.reason, at });
    });
    return { isReceived: true };
  }

  /** Where somebody without an account reports from, so that it counts once; nobody can read an address in it. */
  private keyOf(municipalityId: number, ip: string): string {
    const key = this.settings.ibanKeys[0]?.key ?? '';
    return createHmac('sha256', key)
      .update(`report:${municipalityId}:${addressKey(ip)}`)
      .digest('base64url');
  }
}
