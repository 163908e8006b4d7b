/** /stemmen: what neighbours can vote on now, what comes, and what came of earlier rounds. */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Badge } from '../../../ui/message/badge';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';
import { phaseLooks } from '../phase-looks';
import { VotingApi } from '../voting.api';

@Component({
  selector: 'stoep-rounds-page',
  imports: [Badge, DayPipe, Empty, EurosPipe, LoadState, RouterLink, TextPipe],
  template: `
    <h1>{{ 'voting.title' | text }}</h1>
    <p class="lead">{{ 'voting.lead' | text }}</p>
    <ui-load-state [of]="rounds" />
    @if (rounds.value(); as list) {
      <ul class="stoep-cards">
        @for (round of list; track round.slug) {
          <li>
            <article class="stoep-card">
              <div class="stoep-card__head">
                <span [ui-badge]="looks[round.phase]">{{ phaseKey(round.phase) | text }}</span>
                <span class="soft small">{{ round.areaName }}</span>
              </div>
              <h2 class="stoep-card__title">
                <a [routerLink]="['/stemmen', round.slug]">{{ round.title }}</a>
              </h2>
              <p class="stoep-card__text">{{ round.description }}</p>
              <p class="stoep-card__foot">
                <span>{{ 'voting.budget' | text: { amount: (round.budgetCents | euros) } }}</span>
                <span>{{ 'voting.plans' | text: { n: round.planCount } }}</span>
                @switch (round.phase) {
                  @case ('voting') {
                    <span>{{ 'voting.until' | text: { day: (round.dates.closesAt | day: 'short') } }}</span>
                  }
                  @case ('waiting') {
                    <span>{{ 'voting.from' | text: { day: (round.dates.opensAt | day: 'short') } }}</span>
                  }
                  @case ('counting') {
                    <span>{{ 'voting.result-on' | text: { day: (round.dates.resultAt | day: 'short') } }}</span>
                  }
                }
              </p>
            </article>
          </li>
        } @empty {
          <li>
            <ui-empty [heading]="'voting.none' | text">
              <p>{{ 'voting.none-text' | text }}</p>
            </ui-empty>
          </li>
        }
      </ul>
    }
  `,
  host: { class: 'stoep-page' },
})
export class RoundsPage {
  private readonly api = inject(VotingApi);
  protected readonly looks = phaseLooks;
  protected readonly rounds = load(
    () => true,
    () => this.api.listRounds(),
  );

  protected phaseKey<P extends keyof typeof phaseLooks>(phase: P): `voting.phase.${P}` {
    return `voting.phase.${phase}`;
  }
}
