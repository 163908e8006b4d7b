/** One date of an activity in a list: when, what, where, and what makes it easy to come. The whole row is the link. */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaItem } from '@stoep/contracts';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Badge } from '../../ui/message/badge';
import { EasyFacts } from './easy-facts';

@Component({
  selector: 'stoep-agenda-item',
  imports: [Badge, DayPipe, EasyFacts, RouterLink, TextPipe, TimePipe],
  template: `
    <article class="stoep-date" [class.is-selected]="isSelected()">
      <p class="stoep-date__time">
        @if (showDay()) {
          <span class="stoep-date__day">{{ item().startsAt | day }}</span>
        }
        <strong>{{ item().startsAt | time }}</strong>
        <span class="soft">{{ 'agenda.until' | text: { time: (item().endsAt | time) } }}</span>
      </p>
      <div class="stack stack--tight">
        <h3 class="stoep-card__title">
          <a [routerLink]="['/activiteiten', item().slug]">{{ item().title }}</a>
        </h3>
        <p>{{ 'agenda.where' | text: { place: item().placeName, buurt: item().buurtName } }}</p>
        @if (item().groupName) {
          <p class="soft">{{ item().groupName }}</p>
        }
        @if (item().isFull || item().signUp === 'required') {
          <p class="row">
            @if (item().isFull) {
              <span ui-badge="attention">{{ 'agenda.full' | text }}</span>
            } @else {
              <span ui-badge="info">{{ 'agenda.sign-up' | text }}</span>
            }
          </p>
        }
        <ul stoep-easy-facts [of]="item()"></ul>
      </div>
    </article>
  `,
  host: { class: 'stoep-card-host' },
})
export class AgendaItemRow {
  readonly item = input.required<AgendaItem>();
  readonly showDay = input(false);
  readonly isSelected = input(false);
}
