import { Injectable } from '@nestjs/common';
import type { SavedInitiative } from '@stoep/contracts';
import { mayBecome, missingForIdea, missingForPlan } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { NameCheck, type HeldText } from '../moderation/public.js';
import { InitiativeMoves } from './initiative-moves.js';
import { hideVersions, keepVersion } from './initiative-history.js';
import { contentOf, loadInitiativeForUpdate, type InitiativeRow } from './initiative.store.js';
import { slugOf } from './slug.js';

/** Shows a draft to the neighbours as an idea, makes an idea a plan, or takes it back. */
@Injectable()
export class PublishInitiativeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  publishInitiative(command: Command, id: string, as: 'idea' | 'plan'): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx): Promise<SavedInitiative> => {
      const row = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      if (!mayBecome(row.state, as)) throw new Refusal(409, 'wrong-state', { state: row.state });
      const missing = as === 'idea' ? missingForIdea(contentOf(row)) : missingForPlan(contentOf(row));
      if (missing.length > 0) throw Refusal.fields(missing.map((field) => ({ field, reason: 'required' })));
      if (row.hidden_reason) throw new Refusal(409, 'initiative-hidden');
      const at = this.clock.now();
      const held = row.state === 'draft' && (await this.names.hold(tx, draftToShow(command, row, as)));
      if (held) return { id, slug: row.slug, state: row.state, version: row.version, savedAt: at.toISOString(), held };
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id,
        from: row.state,
        to: as,
        personId: command.actor.personId,
        reason: null,
        at,
      });
      return { id, slug: row.slug, state: as, version: row.version + 1, savedAt: at.toISOString() };
    });
  }

  /** Does what waited for a moderator: shares a draft, or puts the new text in the place of the old one. */
  async release(tx: Tx, { municipalityId, initiativeId: id, authorId, held, at }: HeldText): Promise<void> {
    const row = await loadInitiativeForUpdate(tx, municipalityId, id);
    if (held.deed === 'reword') {
      const { title = row.title, what = row.what, why = row.why } = held.texts;
      await tx.query(
        `UPDATE initiative SET title = $3, what = $4, why = $5, saved_at = $6, slug = $7, hidden_reason = NULL, version = version + 1
         WHERE municipality_id = $1 AND id = $2`,
        // What was hidden must not go on being read in the address.
        [municipalityId, id, title, what, why, at, row.hidden_reason ? slugOf(title, id) : row.slug],
      );
      if (row.hidden_reason) await hideVersions(tx, municipalityId, id, at);
      await keepVersion(tx, { municipalityId, initiativeId: id, title, what, personId: authorId, at });
      return;
    }
    const to = held.deed === 'plan' ? 'plan' : 'idea';
    if (!mayBecome(row.state, to)) throw new Refusal(409, 'wrong-state', { state: row.state });
    await this.moves.move(tx, { municipalityId, id, from: row.state, to, personId: authorId, reason: null, at });
  }

  withdrawInitiative(command: Command, id: string, reason: string): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      if (row.state === 'applying') throw new Refusal(409, 'withdraw-the-application-first');
      if (!mayBecome(row.state, 'withdrawn')) throw new Refusal(409, 'wrong-state', { state: row.state });
      const at = this.clock.now();
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id,
        from: row.state,
        to: 'withdrawn',
        personId: command.actor.personId,
        reason,
        at,
      });
      return { id, slug: row.slug, state: 'withdrawn', version: row.version + 1, savedAt: at.toISOString() };
    });
  }
}

function draftToShow({ municipalityId, actor }: Command, row: InitiativeRow, deed: 'idea' | 'plan') {
  const { id, title, what, why } = row;
  const held = { deed, texts: { title, what, why }, facts: {} };
  return { municipalityId, kind: 'initiative' as const, key: id, initiativeId: id, authorId: actor.personId, held };
}
