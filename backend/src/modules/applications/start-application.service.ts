import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StartApplicationRequest } from '@stoep/contracts';
import { localDateOf, missingForPlan } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { contentOf, loadInitiativeForUpdate } from '../initiatives/public.js';

interface OpenScheme {
  id: string;
  version: number;
}

/** Opens the form: a draft of an application for one's own plan under an open scheme. An open draft is found again. */
@Injectable()
export class StartApplicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  startApplication(command: Command, request: StartApplicationRequest): Promise<{ id: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, request.initiativeId);
      if (initiative.initiator_id !== actor.personId) throw new Refusal(403, 'forbidden');
      const draft = await findDraft(tx, municipalityId, initiative.id);
      const scheme = await this.openScheme(tx, municipalityId, request.schemeSlug);
      if (draft) return this.continueDraft(tx, municipalityId, draft, scheme);
      if (initiative.hidden_reason) throw new Refusal(409, 'initiative-hidden');
      if (initiative.state !== 'plan') throw new Refusal(409, 'initiative-is-no-plan', { state: initiative.state });
      const missing = missingForPlan(contentOf(initiative));
      if (missing.length > 0) throw new Refusal(409, 'plan-not-ready');
      const id = randomUUID();
      await tx.query(
        `INSERT INTO application (municipality_id, id, state, scheme_id, scheme_version, initiative_id, applicant_id, created_at)
         VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7)`,
        [municipalityId, id, scheme.id, scheme.version, initiative.id, actor.personId, this.clock.now()],
      );
      return { id };
    });
  }

  private async continueDraft(tx: Tx, municipalityId: number, id: string, scheme: OpenScheme): Promise<{ id: string }> {
    await tx.query(
      `UPDATE application SET moved_from_version = CASE WHEN scheme_id = $3 THEN moved_from_version END, scheme_id = $3, scheme_version = $4, version = version + 1
       WHERE municipality_id = $1 AND id = $2 AND state = 'draft'`,
      [municipalityId, id, scheme.id, scheme.version],
    );
    return { id };
  }

  private async openScheme(tx: Tx, municipalityId: number, slug: string): Promise<OpenScheme> {
    const today = localDateOf(this.clock.now());
    const [scheme] = await tx.query<(OpenScheme & { is_open: boolean })[]>(
      'SELECT id, version, scheme_is_open(opening, opens_on, closes_on, $3) AS is_open FROM published_scheme WHERE municipality_id = $1 AND slug = $2',
      [municipalityId, slug, today],
    );
    if (!scheme) throw Refusal.notFound();
    if (!scheme.is_open) throw new Refusal(409, 'scheme-closed');
    return scheme;
  }
}

async function findDraft(tx: Tx, municipalityId: number, initiativeId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT id FROM application WHERE municipality_id = $1 AND initiative_id = $2 AND state = 'draft'`,
    [municipalityId, initiativeId],
  );
  return row?.id ?? null;
}
