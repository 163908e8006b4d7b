import { Injectable } from '@nestjs/common';
import type { Held } from '@stoep/contracts';
import { appealUntil } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadCase, noteStep } from './case.store.js';
import { ModeratedThings } from './moderated-things.js';
import { NameCheck } from './name-check.service.js';

/** What authors can do about a text of theirs: change what waits, ask to have it shown as it is, appeal once. */
@Injectable()
export class OwnTextService {
  constructor(
    private readonly transactions: Transactions,
    private readonly things: ModeratedThings,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  /** "It is no name of anybody, because …" */
  note(command: Command, id: string, text: string): Promise<{ id: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const [, count] = await tx.query<[unknown[], number]>(
        'UPDATE moderation_case SET author_note = $3 WHERE municipality_id = $1 AND id = $2 AND decided_at IS NULL',
        [municipalityId, id, text],
      );
      if (count !== 1) throw new Refusal(409, 'already-decided');
      const at = this.clock.now();
      await noteStep(tx, { municipalityId, caseId: id, step: 'noted', personId: actor.personId, text, at });
      return { id };
    });
  }

  /** Puts another text in the place of the one that waits. Without names it is shown at once. */
  change(command: Command, id: string, text: string): Promise<{ held: Held | null }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadCase(tx, municipalityId, id);
      if (row.decision) throw new Refusal(409, 'already-decided');
      if (!row.held || !row.initiative_id || row.kind === 'initiative') throw new Refusal(409, 'cannot-be-changed');
      const held = { ...row.held, texts: { text } };
      const { kind, thing_key: key, initiative_id: initiativeId } = row;
      const authorId = actor.personId;
      const waits = await this.names.hold(tx, { municipalityId, kind, key, initiativeId, authorId, held });
      const at = this.clock.now();
      if (!waits) await this.things.of(kind).release(tx, { municipalityId, initiativeId, authorId, key, held, at });
      return { held: waits };
    });
  }

  appeal(command: Command, id: string, text: string): Promise<{ id: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const at = this.clock.now();
      await this.refuseUnlessOpen(tx, municipalityId, id, at);
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE moderation_case SET appeal_text = $3, appealed_at = $4, version = version + 1
         WHERE municipality_id = $1 AND id = $2 AND appealed_at IS NULL`,
        [municipalityId, id, text, at],
      );
      if (count !== 1) throw new Refusal(409, 'appealed-before');
      await noteStep(tx, { municipalityId, caseId: id, step: 'appealed', personId: actor.personId, text, at });
      return { id };
    });
  }

  private async refuseUnlessOpen(tx: Tx, municipalityId: number, id: string, at: Date): Promise<void> {
    const row = await loadCase(tx, municipalityId, id);
    if (row.decision !== 'hide' && row.decision !== 'ask-change') throw new Refusal(409, 'nothing-to-appeal-against');
    if (row.appealed_at) throw new Refusal(409, 'appealed-before');
    if (row.decided_at && at > appealUntil(row.decided_at)) throw new Refusal(409, 'appeal-too-late');
  }
}
