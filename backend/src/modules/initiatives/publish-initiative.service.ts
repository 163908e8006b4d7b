import { Injectable } from '@nestjs/common';
import type { SavedInitiative } from '@stoep/contracts';
import { mayBecome, missingForIdea, missingForPlan, slugOf } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { NameCheck, type HeldText } from '../moderation/public.js';
import { InitiativeMoves } from './initiative-moves.js';
import { hideVersions, keepVersion } from './initiative-history.js';
import { stepText, type By } from './life/step-text.js';
import { contentOf, loadInitiativeForUpdate, publicTexts, type InitiativeRow } from './initiative.store.js';

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
      const { notice = row.non_participant_notice, placeName = row.place_name } = held.texts;
      const rhythm = row.recurring_meetings === null ? null : (held.texts['rhythm'] ?? row.recurring_rhythm);
      // What was hidden must not go on being read in the address.
      const slug = row.hidden_reason ? slugOf(title, id, 'idee') : row.slug;
      await tx.query(
        `UPDATE initiative SET title = $3, what = $4, why = $5, saved_at = $6, slug = $7, non_participant_notice = $8, recurring_rhythm = $9,
           place_name = $10, hidden_reason = NULL, version = version + 1
         WHERE municipality_id = $1 AND id = $2`,
        [municipalityId, id, title, what, why, at, slug, notice, rhythm, placeName],
      );
      if (row.hidden_reason) await hideVersions(tx, municipalityId, id, at);
      const texts = { title, what, why, notice, placeName };
      await keepVersion(tx, { municipalityId, initiativeId: id, texts, personId: authorId, at });
      return;
    }
    const to = held.deed === 'plan' ? 'plan' : 'idea';
    if (!mayBecome(row.state, to)) throw new Refusal(409, 'wrong-state', { state: row.state });
    await this.moves.move(tx, { municipalityId, id, from: row.state, to, personId: authorId, reason: null, at });
  }

  withdrawInitiative(command: Command, id: string, reason: string): Promise<SavedInitiative> {
    return this.transactions.runOnce(command, async (tx): Promise<SavedInitiative> => {
      const row = await loadToWithdraw(tx, command.municipalityId, id);
      // Nobody reads why a draft was thrown away.
      const held = row.published_at && (await this.names.hold(tx, stepText(command, id, 'withdraw', reason)));
      if (!held) return this.withdraw(tx, command, id, reason);
      const { slug, state, version } = row;
      return { id, slug, state, version, savedAt: this.clock.now().toISOString(), held };
    });
  }

  async withdraw(tx: Tx, { municipalityId, actor }: By, id: string, reason: string): Promise<SavedInitiative> {
    const { state: from, slug, version } = await loadToWithdraw(tx, municipalityId, id);
    const at = this.clock.now();
    const personId = actor.personId;
    await this.moves.move(tx, { municipalityId, id, from, to: 'withdrawn', personId, reason, at });
    return { id, slug, state: 'withdrawn', version: version + 1, savedAt: at.toISOString() };
  }
}

/** @throws Refusal 409 when it cannot be withdrawn now */
async function loadToWithdraw(tx: Tx, municipalityId: number, id: string): Promise<InitiativeRow> {
  const row = await loadInitiativeForUpdate(tx, municipalityId, id);
  if (row.state === 'applying') throw new Refusal(409, 'withdraw-the-application-first');
  if (!mayBecome(row.state, 'withdrawn')) throw new Refusal(409, 'wrong-state', { state: row.state });
  return row;
}

function draftToShow({ municipalityId, actor }: Command, row: InitiativeRow, deed: 'idea' | 'plan') {
  const { id } = row;
  const held = { deed, texts: { ...publicTexts(row) }, facts: {} };
  return { municipalityId, kind: 'initiative' as const, key: id, initiativeId: id, authorId: actor.personId, held };
}
