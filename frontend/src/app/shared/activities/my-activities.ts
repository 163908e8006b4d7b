/** The dates somebody takes part in, and the activities they organise. `<stoep-my-activities />` */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyActivities as MyActivitiesView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { Badge } from '../../ui/message/badge';
import { LoadState } from '../../ui/message/load-state';

const shown = 5;

@Component({
  selector: 'stoep-my-activities',
  imports: [Badge, Button, DayPipe, LoadState, RouterLink, TextPipe, TimePipe],
  template: `
    <section class="stack" aria-labelledby="activiteiten-kop">
      <h2 id="activiteiten-kop">{{ 'agenda.mine' | text }}</h2>
      <ui-load-state [of]="mine" />
      @if (mine.value(); as found) {
        <ul class="stoep-dates">
          @for (date of found.dates.slice(0, shown); track date.id) {
            <li>
              <article class="stoep-date">
                <p class="stoep-date__time">
                  <span class="stoep-date__day">{{ date.startsAt | day }}</span>
                  <strong>{{ date.startsAt | time }}</strong>
                </p>
                <div class="stack stack--tight">
                  <h3 class="stoep-card__title">
                    <a [routerLink]="['/activiteiten', date.slug]">{{ date.title }}</a>
                  </h3>
                  <p class="row">
                    {{ date.placeName }}
                    @if (date.status === 'cancelled') {
                      <span ui-badge="ended">{{ 'agenda.cancelled' | text }}</span>
                    } @else if (date.state === 'waiting') {
                      <span ui-badge="attention">{{ 'agenda.on-waiting-list' | text }}</span>
                    }
                  </p>
                </div>
              </article>
            </li>
          } @empty {
            <li>{{ 'agenda.mine-none' | text }}</li>
          }
        </ul>
        @if (found.organised.length) {
          <h3>{{ 'agenda.organised' | text }}</h3>
          <ul class="stoep-link-list">
            @for (one of found.organised; track one.id) {
              <li>
                <a
                  [routerLink]="
                    one.state === 'draft'
                      ? ['/activiteiten', one.slug, 'bewerken']
                      : ['/activiteiten', one.slug, 'beheer']
                  "
                  >{{ one.title || ('agenda.untitled' | text) }}
                  @if (one.state === 'draft') {
                    <span ui-badge="attention">{{ 'agenda.draft' | text }}</span>
                  }
                  @if (one.state === 'ended') {
                    <span ui-badge="ended">{{ 'agenda.ended' | text }}</span>
                  }
                </a>
              </li>
            }
          </ul>
        }
        <a ui-button routerLink="/activiteiten/nieuw">{{ 'agenda.start' | text }}</a>
      }
    </section>
  `,
})
export class MyActivities {
  private readonly api = inject(Api);
  protected readonly shown = shown;
  readonly mine = load(
    () => true,
    (_, signal) => this.api.get<MyActivitiesView>('/api/my/activities', {}, signal),
  );
}
