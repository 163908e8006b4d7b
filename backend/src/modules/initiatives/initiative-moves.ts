import { Injectable } from '@nestjs/common';
import type { InitiativeState } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { InitiativeMails } from './initiative-mails.js';
import { loadInitiativeForUpdate, moveInitiative, type Move } from './initiative.store.js';

const words: Partial<Record<InitiativeState, string>> = {
  plan: 'Het is nu een plan.',
  applying: 'Er is buurtbudget voor aangevraagd.',
  funded: 'Er is buurtbudget voor gegeven.',
  running: 'Het gaat van start.',
  finished: 'Het is klaar.',
  withdrawn: 'Het is gestopt.',
  merged: 'Het gaat samen met een ander initiatief.',
  'handed-over': 'De gemeente pakt het op.',
};

/** Moves an initiative on and tells who follows it. Other modules move initiatives by this, in their own transaction. */
@Injectable()
export class InitiativeMoves {
  constructor(private readonly mails: InitiativeMails) {}

  /** @throws Refusal 409 when it was moved in between */
  async move(tx: Tx, move: Move): Promise<void> {
    await moveInitiative(tx, move);
    const what = words[move.to];
    if (move.from === 'draft' || !what) return;
    const initiative = await loadInitiativeForUpdate(tx, move.municipalityId, move.id);
    await this.mails.tellFollowers(tx, {
      municipalityId: move.municipalityId,
      initiative,
      key: `moved:${move.id}:${initiative.version}`,
      subject: `${initiative.title}: zo staat het ervoor`,
      text: `U volgt "${initiative.title}". ${what}${isTold(move) ? `\n\n${move.reason}` : ''}`,
      byPersonId: move.personId,
      at: move.at,
    });
  }
}

/** The reason of these is read by everybody. */
function isTold({ to, reason }: Move): boolean {
  return Boolean(reason) && ['withdrawn', 'finished', 'handed-over', 'merged'].includes(to);
}
