import { Injectable } from '@nestjs/common';
import type { NoteRequest, RequestCompletionRequest, StepAnswer } from '@stoep/contracts';
import { addDays, localDateOf } from '@stoep/rules';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import type { Command } from '../../platform/http/platform-request.js';
import { Refusal } from '../../platform/http/refusal.js';
import { InitiativeMoves } from '../initiatives/public.js';
import { completionAskedMail, notProcessedMail } from './application-mails.js';
import { loadApplication, takeStep } from './application.store.js';
import { tellApplicant } from './desk/letters.js';

/** What a case worker does before there is something to propose: take it, find it complete or not, note. */
@Injectable()
export class HandleDossierService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly clock: Clock,
  ) {}

  takeDossier(command: Command, number: string, version: number): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { number });
      const answer = await takeStep(tx, command, row, { step: 'take', version, at: this.clock.now() });
      await tx.query('UPDATE application SET case_worker_id = $3 WHERE municipality_id = $1 AND id = $2', [
        command.municipalityId,
        row.id,
        command.actor.personId,
      ]);
      return answer;
    });
  }

  declareComplete(command: Command, number: string, version: number): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { number });
      return takeStep(tx, command, row, { step: 'declare-complete', version, at: this.clock.now() });
    });
  }

  /** Names what is missing and a term (Awb 4:5). The suspension of the decision term (4:15) comes with the legal clock. */
  requestCompletion(command: Command, number: string, request: RequestCompletionRequest): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const at = this.clock.now();
      const today = localDateOf(at);
      if (request.termEndsOn <= today) throw Refusal.fields([{ field: 'termEndsOn', reason: 'term-in-the-past' }]);
      if (request.termEndsOn > addDays(today, 182))
        throw Refusal.fields([{ field: 'termEndsOn', reason: 'term-too-long' }]);
      const row = await loadApplication(tx, command.municipalityId, { number });
      const answer = await takeStep(tx, command, row, {
        step: 'request-completion',
        version: request.version,
        reason: request.missing,
        at,
      });
      const [asked] = await tx.query<{ position: number }[]>(
        `INSERT INTO completion_request (municipality_id, application_id, position, missing, asked_on, term_ends_on)
         SELECT $1, $2, count(*) + 1, $3, $4, $5 FROM completion_request WHERE municipality_id = $1 AND application_id = $2 RETURNING position`,
        [command.municipalityId, row.id, request.missing, today, request.termEndsOn],
      );
      await tellApplicant(
        tx,
        row,
        completionAskedMail(command.municipalityId, row, request.missing, request.termEndsOn, asked?.position ?? 1),
        at,
      );
      return answer;
    });
  }

  /** "Buiten behandeling" (Awb 4:5), with the reason in the mail; the plan can ask again later. */
  leaveUnprocessed(command: Command, number: string, version: number, reason: string): Promise<StepAnswer> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { number });
      const at = this.clock.now();
      const answer = await takeStep(tx, command, row, { step: 'not-process', version, reason, at });
      await this.moves.move(tx, {
        municipalityId: command.municipalityId,
        id: row.initiative_id,
        from: 'applying',
        to: 'plan',
        personId: command.actor.personId,
        reason: null,
        at,
        isAnswer: true,
      });
      await tellApplicant(tx, row, notProcessedMail(command.municipalityId, row, reason), at);
      return answer;
    });
  }

  /** An internal note: staff read it, the applicant never does. */
  addNote(command: Command, number: string, request: NoteRequest): Promise<{ added: true }> {
    return this.transactions.runOnce(command, async (tx) => {
      const row = await loadApplication(tx, command.municipalityId, { number });
      await tx.query('SELECT 1 FROM application WHERE municipality_id = $1 AND id = $2 FOR UPDATE', [
        command.municipalityId,
        row.id,
      ]);
      await tx.query(
        `INSERT INTO application_note (municipality_id, application_id, position, author_id, text, at)
         SELECT $1, $2, count(*) + 1, $3, $4, $5 FROM application_note WHERE municipality_id = $1 AND application_id = $2`,
        [command.municipalityId, row.id, command.actor.personId, request.text, this.clock.now()],
      );
      return { added: true };
    });
  }
}
