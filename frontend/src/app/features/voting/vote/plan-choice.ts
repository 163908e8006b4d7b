/** One plan on the ballot: what it is, what it costs, and the one button (or number) to choose it with. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoundPlanView } from '@stoep/contracts';
import { EurosPipe } from '../../../core/format/format.pipes';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Photo } from '../../../shared/photos/photo';
import { Button } from '../../../ui/button/button';
import { BallotStore } from './ballot.store';
import { leftSentence } from './left-sentence';

@Component({
  selector: 'stoep-plan-choice',
  imports: [Button, EurosPipe, Photo, RouterLink, TextPipe],
  templateUrl: './plan-choice.html',
  host: { class: 'stoep-card-host' },
})
export class PlanChoice {
  readonly plan = input.required<RoundPlanView>();
  protected readonly ballot = inject(BallotStore);
  private readonly announcer = inject(Announcer);
  private readonly texts = inject(Texts);

  protected readonly kind = computed(() => this.ballot.round()?.rules.ballotKind ?? 'at-most');
  protected readonly isChosen = computed(() => this.ballot.has(this.plan()));
  protected readonly whyNot = computed(() => this.ballot.whyNot(this.plan()));
  protected readonly most = computed(() => this.ballot.round()?.rules.limits.pointsPerPlan ?? null);

  protected toggle(): void {
    this.ballot.toggle(this.plan());
    this.sayWhatIsLeft();
  }

  protected takePoints(event: Event): void {
    const typed = Number((event.target as HTMLInputElement).value);
    this.ballot.givePoints(this.plan(), Number.isInteger(typed) ? Math.max(0, typed) : 0);
    this.sayWhatIsLeft();
  }

  private sayWhatIsLeft(): void {
    this.announcer.say(leftSentence(this.texts, this.ballot));
  }
}
