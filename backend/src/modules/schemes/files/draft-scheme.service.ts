import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SaveSchemeDraftRequest } from '@stoep/contracts';
import { slugOf, type Actor } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { emptyDraft, loadSchemeFile, readDraft } from './scheme-file.store.js';

/** A new scheme, and its draft as it is written. What is published is not touched by it. */
@Injectable()
export class DraftSchemeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  startScheme({ municipalityId, actor, ...command }: Command, name: string): Promise<{ slug: string }> {
    return this.transactions.runOnce({ municipalityId, actor, ...command }, async (tx) => {
      const id = randomUUID();
      const slug = slugOf(name, id, 'regeling');
      await tx.query('INSERT INTO scheme (municipality_id, id, slug) VALUES ($1, $2, $3)', [municipalityId, id, slug]);
      await tx.query(
        'INSERT INTO scheme_draft (municipality_id, scheme_id, content, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)',
        [municipalityId, id, JSON.stringify(emptyDraft(name)), actor.personId, this.clock.now()],
      );
      return { slug };
    });
  }

  saveDraft(
    { municipalityId, personId }: Actor,
    slug: string,
    request: SaveSchemeDraftRequest,
  ): Promise<{ revision: number }> {
    const draft = readDraft(request);
    return this.transactions.run(async (tx) => {
      const row = await loadSchemeFile(tx, municipalityId, slug, 'FOR UPDATE OF scheme');
      if (request.revision !== (row.revision ?? 0)) throw new Refusal(409, 'changed-meanwhile');
      const [saved] = await tx.query<{ revision: number }[]>(
        `INSERT INTO scheme_draft (municipality_id, scheme_id, content, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT one_draft_per_scheme DO UPDATE SET content = excluded.content, saved_by = excluded.saved_by,
           saved_at = excluded.saved_at, revision = scheme_draft.revision + 1 RETURNING revision`,
        [municipalityId, row.id, JSON.stringify(draft), personId, this.clock.now()],
      );
      return { revision: saved?.revision ?? 1 };
    });
  }
}
