import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FieldError, SavedIntervention, SaveInterventionRequest } from '@stoep/contracts';
import { slugOf } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';

/** Writes the catalogue. A new entry is hidden until it says enough; nothing is ever removed, because initiatives keep the credit. */
@Injectable()
export class SaveInterventionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  addIntervention(command: Command, title: string): Promise<SavedIntervention> {
    const { municipalityId } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const id = randomUUID();
      const slug = slugOf(title, id, 'voorbeeld');
      await tx.query(
        'INSERT INTO intervention (municipality_id, id, slug, title, created_at, saved_at) VALUES ($1, $2, $3, $4, $5, $5)',
        [municipalityId, id, slug, title, this.clock.now()],
      );
      return { slug, version: 1 };
    });
  }

  saveIntervention(municipalityId: number, slug: string, request: SaveInterventionRequest): Promise<SavedIntervention> {
    refuseUnfinished(request);
    return this.transactions.run(async (tx) => {
      const version = await lockedVersion(tx, municipalityId, slug);
      if (version !== request.version) throw new Refusal(409, 'changed-meanwhile');
      await tx.query(
        `UPDATE intervention SET state = $3, title = $4, summary = $5, about = $6, target_group = $7, audiences = $8, effects = $9, brings = $10,
           proof = $11, proof_note = $12, owner = $13, external_id = $14, needed_advices = $15, needs_place = $16, place_kinds = $17,
           cost_note = $18, cost_kind = $19, plan = $20, series = $21, saved_at = $22, version = version + 1,
           link_checked_at = CASE WHEN link = $23 THEN link_checked_at END, link_fails_since = CASE WHEN link = $23 THEN link_fails_since END,
           link_fault = CASE WHEN link = $23 THEN link_fault END, link = $23
         WHERE municipality_id = $1 AND slug = $2`,
        [municipalityId, slug, ...valuesOf(request), this.clock.now(), request.link],
      );
      return { slug, version: version + 1 };
    });
  }
}

function valuesOf(request: SaveInterventionRequest): unknown[] {
  const { state, title, summary, about, targetGroup, audiences, effects, brings, proof, proofNote, owner } = request;
  const { externalId, neededAdvices, needsPlace, placeKinds, costNote, costKind, plan, series } = request;
  return [
    ...[state, title, summary, about, targetGroup, audiences, effects, brings, proof, proofNote, owner],
    ...[externalId, neededAdvices, needsPlace, placeKinds, costNote, costKind],
    JSON.stringify(plan),
    series && JSON.stringify(series),
  ];
}

async function lockedVersion(tx: Tx, municipalityId: number, slug: string): Promise<number> {
  const [row] = await tx.query<{ version: number }[]>(
    'SELECT version FROM intervention WHERE municipality_id = $1 AND slug = $2 FOR UPDATE',
    [municipalityId, slug],
  );
  if (!row) throw Refusal.notFound();
  return row.version;
}

/** What is shown says for whom it is, what it does, and where its proof can be read. */
function refuseUnfinished(request: SaveInterventionRequest): void {
  if (request.state === 'hidden') return;
  const empty = (['summary', 'about', 'targetGroup'] as const).filter((field) => request[field] === '');
  const errors: FieldError[] = empty.map((field) => ({ field, reason: 'required' }));
  if (request.effects.length === 0) errors.push({ field: 'effects', reason: 'required' });
  if (request.proof !== 'own-experience' && request.link === '')
    errors.push({ field: 'link', reason: 'proof-without-source' });
  if (errors.length > 0) throw Refusal.fields(errors);
}
