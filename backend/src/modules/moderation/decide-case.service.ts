import { Injectable } from '@nestjs/common';
import type { CaseVersionRequest, DecideAppealRequest, DecideCaseRequest } from '@stoep/contracts';
import { mayModerate, type ModerationStep, type ReportReason } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { loadCase, noteStep, type CaseRow } from './case.store.js';
import { ModeratedThings } from './moderated-things.js';
import { ModerationMails } from './moderation-mails.js';

const steps = { show: 'shown', hide: 'hidden', 'ask-change': 'change-asked' } as const;

/** A moderator decides on a text or on an appeal, or hides it while thinking. The version in the UPDATE lets one win. */
@Injectable()
export class DecideCaseService {
  constructor(
    private readonly transactions: Transactions,
    private readonly things: ModeratedThings,
    private readonly mails: ModerationMails,
    private readonly clock: Clock,
  ) {}

  decide(command: Command, id: string, request: DecideCaseRequest): Promise<{ id: string }> {
    const isShown = request.decision === 'show';
    if (!isShown) refuseWithoutWhy(request);
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.load(tx, command, id, false);
      if (row.decision) throw new Refusal(409, 'changed-meanwhile');
      if (request.decision === 'ask-change' && row.kind !== 'initiative') throw new Refusal(409, 'cannot-be-changed');
      const at = this.clock.now();
      const { municipalityId, actor } = command;
      const reason = isShown ? null : (request.reason ?? null);
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE moderation_case SET decision = $4, decision_reason = $5, decision_explanation = $6, decided_by = $7, decided_at = $8, version = version + 1
         WHERE municipality_id = $1 AND id = $2 AND version = $3 AND decided_at IS NULL`,
        [municipalityId, id, request.version, request.decision, reason, request.explanation ?? '', actor.personId, at],
      );
      if (count !== 1) throw new Refusal(409, 'changed-meanwhile');
      await this.note(tx, command, id, steps[request.decision], reason, request.explanation ?? '', at);
      const decided = await loadCase(tx, municipalityId, id);
      await this.carryOut(tx, municipalityId, decided, isShown ? null : (request.reason ?? null), at);
      await this.mails.tellDecided(tx, municipalityId, decided, at);
      return { id };
    });
  }

  /** Out of sight at once, and decided later. */
  pause(command: Command, id: string, request: CaseVersionRequest): Promise<{ id: string }> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.load(tx, command, id, false);
      const { municipalityId, actor } = command;
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE moderation_case SET paused_by = $4, version = version + 1
         WHERE municipality_id = $1 AND id = $2 AND version = $3 AND decided_at IS NULL AND held IS NULL`,
        [municipalityId, id, request.version, actor.personId],
      );
      if (count !== 1) throw new Refusal(409, 'changed-meanwhile');
      await this.things.of(row.kind).setHidden(tx, municipalityId, row.thing_key, 'something-else');
      await this.note(tx, command, id, 'paused', null, '', this.clock.now());
      return { id };
    });
  }

  decideAppeal(command: Command, id: string, request: DecideAppealRequest): Promise<{ id: string }> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await this.load(tx, command, id, true);
      if (!row.appealed_at || row.appeal_outcome) throw new Refusal(409, 'changed-meanwhile');
      const at = this.clock.now();
      const { municipalityId, actor } = command;
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE moderation_case SET appeal_outcome = $4, appeal_explanation = $5, appeal_decided_by = $6, appeal_decided_at = $7, version = version + 1
         WHERE municipality_id = $1 AND id = $2 AND version = $3 AND appeal_outcome IS NULL`,
        [municipalityId, id, request.version, request.outcome, request.explanation, actor.personId, at],
      );
      if (count !== 1) throw new Refusal(409, 'changed-meanwhile');
      await this.note(tx, command, id, `appeal-${request.outcome}`, null, request.explanation, at);
      if (request.outcome === 'granted') await this.carryOut(tx, municipalityId, row, null, at);
      await this.mails.tellAppealDecided(tx, municipalityId, await loadCase(tx, municipalityId, id), at);
      return { id };
    });
  }

  private async load(tx: Tx, command: Command, id: string, isAppeal: boolean): Promise<CaseRow> {
    const row = await loadCase(tx, command.municipalityId, id);
    const reporters = await tx.query<{ reporter_id: string }[]>(
      `SELECT reporter_id FROM moderation_report WHERE municipality_id = $1 AND kind = $2 AND thing_key = $3 AND reporter_id IS NOT NULL`,
      [command.municipalityId, row.kind, row.thing_key],
    );
    const facts = {
      authorId: row.author_id,
      decidedBy: row.decided_by,
      reporterIds: reporters.map((one) => one.reporter_id),
    };
    const answer = mayModerate(facts, command.actor.personId, isAppeal);
    if (!answer.ok) throw Refusal.because(answer);
    return row;
  }

  /** What waits is shown or stays away; what was public is hidden or comes back. */
  private async carryOut(
    tx: Tx,
    municipalityId: number,
    row: CaseRow,
    hideFor: ReportReason | null,
    at: Date,
  ): Promise<void> {
    const thing = this.things.of(row.kind);
    const { initiative_id: initiativeId, author_id: authorId, thing_key: key, held } = row;
    if (!held) return thing.setHidden(tx, municipalityId, key, hideFor);
    if (!hideFor && initiativeId) await thing.release(tx, { municipalityId, initiativeId, authorId, key, held, at });
  }

  private note(
    tx: Tx,
    { municipalityId, actor }: Command,
    caseId: string,
    step: ModerationStep,
    reason: string | null,
    text: string,
    at: Date,
  ): Promise<void> {
    return noteStep(tx, { municipalityId, caseId, step, personId: actor.personId, reason, text, at });
  }
}

function refuseWithoutWhy({ reason, explanation }: DecideCaseRequest): void {
  const errors = [];
  if (!reason) errors.push({ field: 'reason', reason: 'required' });
  if (!explanation || explanation.length < 3) errors.push({ field: 'explanation', reason: 'reason-length' });
  if (errors.length > 0) throw Refusal.fields(errors);
}
