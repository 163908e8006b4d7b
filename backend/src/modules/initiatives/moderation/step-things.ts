import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { ModeratedThings, type HeldText } from '../../moderation/public.js';
import { HandoverService } from '../life/handover.service.js';
import { MergeService } from '../life/merge.service.js';
import { RunService } from '../life/run.service.js';
import { byAuthor, type StepDeed } from '../life/step-text.js';
import { PublishInitiativeService } from '../publish-initiative.service.js';

/** Tells moderation how a step is taken whose reason waited. It is never public before that, so nobody can report or hide it. */
@Injectable()
export class StepThings implements OnModuleInit {
  constructor(
    private readonly things: ModeratedThings,
    private readonly publishing: PublishInitiativeService,
    private readonly running: RunService,
    private readonly handovers: HandoverService,
    private readonly merges: MergeService,
  ) {}

  onModuleInit(): void {
    this.things.add('step', {
      find: () => Promise.resolve(null),
      setHidden: () => Promise.resolve(),
      release: (tx, text) => this.release(tx, text),
    });
  }

  private async release(tx: Tx, waiting: HeldText): Promise<void> {
    const { initiativeId: id, held } = waiting;
    const by = byAuthor(waiting);
    const text = held.texts['text'] ?? '';
    const take: Record<StepDeed, () => Promise<unknown>> = {
      withdraw: () => this.publishing.withdraw(tx, by, id, text),
      finish: () => this.running.moveTo(tx, by, id, 'finished', text),
      'ask-handover': () => this.handovers.putQuestion(tx, by, id, text),
      'accept-handover': () => this.handovers.answer(tx, by, id, { decision: 'accept', reason: text }),
      'decline-handover': () => this.handovers.answer(tx, by, id, { decision: 'decline', reason: text }),
      'propose-merge': () => this.merges.putProposal(tx, by, id, { into: String(held.facts['into']), reason: text }),
    };
    await take[held.deed as StepDeed]();
  }
}
