/** The help that somebody offers, asks for, or is asked for: `<stoep-my-hands />`. Nothing where there is none. */
import { Component, computed, inject } from '@angular/core';
import type { HandView } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { TextPipe } from '../../core/texts/text.pipe';
import { LoadState } from '../../ui/message/load-state';
import { HandCard } from './hand-card';

@Component({
  selector: 'stoep-my-hands',
  imports: [HandCard, LoadState, TextPipe],
  template: `
    @if (hands.problem() || hands.value()?.length) {
      <section class="stack" aria-labelledby="hulp-kop">
        <h2 id="hulp-kop">{{ 'hands.mine' | text }}</h2>
        <ui-load-state [of]="hands" />
        <ul class="stoep-cards">
          @for (hand of hands.value(); track hand.id) {
            <li><stoep-hand-card side="person" withActivity [hand]="hand" (changed)="hands.reload()" /></li>
          }
        </ul>
      </section>
    }
  `,
})
export class MyHands {
  private readonly api = inject(Api);
  protected readonly hands = load(
    () => true,
    (_, signal) => this.api.get<HandView[]>('/api/my/hands', {}, signal),
  );
  readonly asks = computed(() => (this.hands.value() ?? []).filter(({ state }) => state === 'waits-for-person').length);
}
