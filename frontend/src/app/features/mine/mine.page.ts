/** What is mine: first what asks something of me, then my initiatives and applications. */
import { Component, computed, inject, viewChild, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationListItem, InitiativeListItem, OwnCase } from '@stoep/contracts';
import { whoseTurn, type ApplicationState } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { Session } from '../../core/session/session';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { MyActivities } from '../../shared/activities/my-activities';
import { InitiativeCard } from '../../shared/initiatives/initiative-card';
import { MyHands } from '../../shared/hands/my-hands';
import { InvitationCards } from '../../shared/invitations/invitation-cards';
import { AskedCards } from '../../shared/together/asked-cards';
import { Button } from '../../ui/button/button';
import { Badge, type BadgeLook } from '../../ui/message/badge';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';

const looks: Partial<Record<ApplicationState, BadgeLook>> = {
  'awaiting-completion': 'attention',
  draft: 'attention',
  granted: 'good',
  'partly-granted': 'good',
  refused: 'ended',
  'not-processed': 'ended',
  withdrawn: 'ended',
};

@Component({
  imports: [
    AskedCards,
    Badge,
    Button,
    DayPipe,
    Empty,
    EurosPipe,
    InitiativeCard,
    InvitationCards,
    LoadState,
    MyActivities,
    MyHands,
    RouterLink,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './mine.page.html',
})
export class MinePage {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  protected readonly person = inject(Session).person;

  protected readonly texts = load(
    () => ({}),
    (query, signal) => this.api.get<OwnCase[]>('/api/my/texts', query, signal),
  );
  protected readonly initiatives = load(
    () => true,
    (_, signal) => this.api.get<InitiativeListItem[]>('/api/my/initiatives', {}, signal),
  );
  protected readonly applications = load(
    () => true,
    (_, signal) => this.api.get<ApplicationListItem[]>('/api/my/applications', {}, signal),
  );

  private readonly hands = viewChild(MyHands);
  private readonly invited = viewChildren(InvitationCards);
  private readonly asked = viewChild(AskedCards);

  protected readonly myTurn = computed(() =>
    (this.applications.value() ?? []).filter(({ state, isAlong }) => !isAlong && whoseTurn(state) === 'applicant'),
  );
  protected readonly draftsToFinish = computed(() =>
    (this.initiatives.value() ?? []).filter(({ state }) => state === 'draft'),
  );
  protected readonly shared = computed(() => (this.initiatives.value() ?? []).filter(({ state }) => state !== 'draft'));
  /** Written on this device before signing in, and not on the server yet. */
  protected readonly localTitle = computed(() => {
    const draft = this.drafts.read<{ id: string | null; content?: { title?: string } }>('initiatief');
    return draft && !draft.id ? (draft.content?.title ?? '') : '';
  });
  protected readonly asksNothing = computed(
    () =>
      !this.hands()?.asks() &&
      this.invited().every((cards) => cards.count() === 0) &&
      !this.asked()?.asked.value()?.length &&
      this.myTurn().length === 0 &&
      this.draftsToFinish().length === 0 &&
      !this.localTitle(),
  );

  /** After the decision its last day says nothing any more. */
  protected isDone(state: ApplicationState): boolean {
    return state === 'decided' || whoseTurn(state) === 'nobody';
  }

  protected look(state: ApplicationState): BadgeLook {
    return looks[state] ?? 'info';
  }
}
