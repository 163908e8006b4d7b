import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublishSchemeRequest, SchemeDraft } from '@stoep/contracts';
import { localDateOf } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { faultsOf, loadSchemeFile, type SchemeFileRow } from './scheme-file.store.js';

/**
 * Makes a draft the next version. What was sent keeps the version it was sent under; what is still a draft moves along,
 * and says so to its applicant.
 */
@Injectable()
export class PublishSchemeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  publishScheme(command: Command, slug: string, request: PublishSchemeRequest): Promise<{ version: number }> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadSchemeFile(tx, municipalityId, slug, 'FOR UPDATE OF scheme');
      if (!row.draft) throw new Refusal(409, 'no-draft-to-publish');
      if (row.revision !== request.revision) throw new Refusal(409, 'changed-meanwhile');
      const at = this.clock.now();
      const faults = await faultsOf(tx, municipalityId, row.id, row.draft, localDateOf(at));
      const silent = row.published && !request.note ? [{ field: 'note', reason: 'required' }] : [];
      if (faults.length + silent.length > 0) throw Refusal.fields([...faults, ...silent]);

      const version = (row.published?.version ?? 0) + 1;
      await insertVersion(tx, command, { row, draft: row.draft, version, note: request.note, at });
      await setCeilings(tx, municipalityId, row.id, row.draft);
      await tx.query(
        `UPDATE application SET moved_from_version = coalesce(moved_from_version, scheme_version), scheme_version = $3
         WHERE municipality_id = $1 AND scheme_id = $2 AND state = 'draft'`,
        [municipalityId, row.id, version],
      );
      await tx.query('DELETE FROM scheme_draft WHERE municipality_id = $1 AND scheme_id = $2', [
        municipalityId,
        row.id,
      ]);
      return { version };
    });
  }
}

interface NewVersion {
  row: SchemeFileRow;
  draft: SchemeDraft;
  version: number;
  note: string;
  at: Date;
}

async function insertVersion(tx: Tx, { municipalityId, actor }: Command, made: NewVersion): Promise<void> {
  const { row, draft, version, note, at } = made;
  await tx.query(
    `INSERT INTO scheme_version (municipality_id, scheme_id, version, name, summary, purpose, legal_form, sharing, helper_name,
       helper_telephone, helper_email, opens_on, closes_on, term_weeks, part_grants_allowed, rules, questions, change_note, published_by, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      municipalityId,
      row.id,
      version,
      draft.name,
      draft.summary,
      draft.purpose,
      draft.legalForm,
      draft.sharing,
      draft.helper.name,
      draft.helper.telephone,
      draft.helper.email,
      draft.opensOn,
      draft.closesOn,
      draft.termWeeks,
      draft.partGrantsAllowed,
      JSON.stringify(draft.rules),
      JSON.stringify(draft.questions),
      note,
      actor.personId,
      at,
    ],
  );
}

/** A ceiling goes up or down, never below what is promised: a constraint says so, whatever was reserved a moment ago. */
async function setCeilings(tx: Tx, municipalityId: number, schemeId: string, draft: SchemeDraft): Promise<void> {
  for (const { areaCode, year, ceilingCents } of draft.budgets)
    await tx.query(
      `INSERT INTO budget (municipality_id, id, scheme_id, area_code, year, ceiling_cents) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT one_budget_per_scheme_area_and_year DO UPDATE SET ceiling_cents = excluded.ceiling_cents`,
      [municipalityId, randomUUID(), schemeId, areaCode, year, ceilingCents],
    );
}
