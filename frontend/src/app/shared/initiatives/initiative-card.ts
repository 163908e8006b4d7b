/** One initiative as a note on the board: the whole card is the link. `<stoep-initiative-card [item]="item" />` */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InitiativeListItem } from '@stoep/contracts';
import { DayPipe } from '../../core/format/format.pipes';
import { AreasStore } from '../../core/places/areas.store';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Badge } from '../../ui/message/badge';
import { Outline } from '../../ui/figure/outline';
import { badgeLooks } from './initiative-look';
import { Photo } from '../photos/photo';

@Component({
  selector: 'stoep-initiative-card',
  imports: [Badge, DayPipe, Outline, Photo, RouterLink, TermPipe, TextPipe],
  template: `
    <article class="stoep-card" [class.is-selected]="isSelected()">
      @if (item().photo; as photo) {
        <img
          stoep-photo
          sizes="(min-width: 40rem) 22rem, 100vw"
          [of]="'initiatives/' + item().id"
          [photo]="photo"
          [alt]="photo.description"
        />
      } @else {
        <svg ui-outline class="stoep-card__outline" [geometry]="geometry()"></svg>
      }
      <div class="stoep-card__head">
        <span [ui-badge]="look()">{{ item().state | term: 'initiative-state' }}</span>
        @if (item().category; as category) {
          <span class="soft small">{{ category | term: 'initiative-category' }}</span>
        }
      </div>
      <h3 class="stoep-card__title">
        <a [routerLink]="['/initiatieven', item().slug]">{{ item().title }}</a>
      </h3>
      <p class="stoep-card__text">{{ item().summary }}</p>
      <p class="stoep-card__foot">
        <span>{{ item().buurtName }}</span>
        <span>{{
          (item().supporters ? 'initiative.supporters' : 'initiative.no-supporters') | text: { n: item().supporters }
        }}</span>
        @if (item().publishedAt) {
          <span>{{ item().publishedAt | day: 'relative' }}</span>
        }
      </p>
    </article>
  `,
  host: { class: 'stoep-card-host' },
})
export class InitiativeCard {
  readonly item = input.required<InitiativeListItem>();
  readonly isSelected = input(false);
  private readonly areas = inject(AreasStore);

  protected readonly look = computed(() => badgeLooks[this.item().state]);
  protected readonly geometry = computed(() => this.areas.byCode(this.item().buurtCode)?.geometry);
}
