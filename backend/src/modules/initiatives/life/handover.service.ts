import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HandoverDecisionRequest, StateAnswer } from '@stoep/contracts';
import { mayBecome } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { NameCheck } from '../../moderation/public.js';
import { noteAnswered, noteEvent } from '../initiative-history.js';
import { InitiativeMails } from '../initiative-mails.js';
import { InitiativeMoves } from '../initiative-moves.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';
import { stepText, type By } from './step-text.js';

/** Initiators ask the municipality to do it; a case worker says yes or no with a reason that everybody reads. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: InitiativeMoves,
    private readonly mails: InitiativeMails,
    private readonly names: NameCheck,
    private readonly clock: Clock,
  ) {}

  ask(command: Command, id: string, reason: string): Promise<StateAnswer> {
    return this.transactions.runOnce(command, async (tx): Promise<StateAnswer> => {
      const { state, slug } = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      if (!mayBecome(state, 'handed-over')) throw new Refusal(409, 'wrong-state', { state });
      const held = await this.names.hold(tx, stepText(command, id, 'ask-handover', reason));
      return held ? { slug, state, held } : this.putQuestion(tx, command, id, reason);
    });
  }

  decide(command: Command, id: string, request: HandoverDecisionRequest): Promise<StateAnswer> {
    return this.transactions.runOnce(command, async (tx): Promise<StateAnswer> => {
      const { state, slug } = await loadInitiativeForUpdate(tx, command.municipalityId, id);
      const text = stepText(command, id, `${request.decision}-handover`, request.reason);
      const held = await this.names.hold(tx, text);
      return held ? { slug, state, held } : this.answer(tx, command, id, request);
    });
  }

  /** Puts it to the municipality, at once or when a moderator has let the reason through. */
  async putQuestion(tx: Tx, { municipalityId, actor }: By, id: string, reason: string): Promise<StateAnswer> {
    const { state, slug } = await loadInitiativeForUpdate(tx, municipalityId, id);
    if (!mayBecome(state, 'handed-over')) throw new Refusal(409, 'wrong-state', { state });
    const at = this.clock.now();
    await tx.query(
      'INSERT INTO initiative_handover (municipality_id, id, initiative_id, asked_by, reason, asked_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [municipalityId, randomUUID(), id, actor.personId, reason, at],
    );
    const event = { municipalityId, initiativeId: id, text: reason, personId: actor.personId, at };
    await noteEvent(tx, { ...event, kind: 'handover-asked' });
    return { slug, state };
  }

  async answer(
    tx: Tx,
    { municipalityId, actor }: By,
    id: string,
    request: HandoverDecisionRequest,
  ): Promise<StateAnswer> {
    const { decision, reason } = request;
    const row = await loadInitiativeForUpdate(tx, municipalityId, id);
    if (!mayBecome(row.state, 'handed-over')) throw new Refusal(409, 'no-handover-asked');
    const at = this.clock.now();
    const [, decided] = await tx.query<[unknown[], number]>(
      `UPDATE initiative_handover SET state = $3, decided_by = $4, decision_reason = $5, decided_at = $6
         WHERE municipality_id = $1 AND initiative_id = $2 AND state = 'asked'`,
      [municipalityId, id, decision === 'accept' ? 'accepted' : 'declined', actor.personId, reason, at],
    );
    if (decided === 0) throw new Refusal(409, 'no-handover-asked');
    const by = { municipalityId, personId: actor.personId, reason, at };
    if (decision === 'accept')
      await this.moves.move(tx, { ...by, id, from: row.state, to: 'handed-over', isAnswer: true });
    else await noteEvent(tx, { ...by, initiativeId: id, kind: 'handover-declined', text: reason });
    await noteAnswered(tx, municipalityId, id, at);
    const answer = decision === 'accept' ? 'pakt dit op' : 'pakt dit niet op';
    await this.mails.tellInitiators(tx, {
      municipalityId,
      initiative: row,
      key: `handover:${id}:${at.getTime()}`,
      subject: `Antwoord van de gemeente op ${row.title}`,
      text: `U vroeg of de gemeente "${row.title}" wil oppakken. De gemeente ${answer}.\n\n${reason}`,
      byPersonId: actor.personId,
      at,
    });
    return { slug: row.slug, state: decision === 'accept' ? 'handed-over' : row.state };
  }
}
