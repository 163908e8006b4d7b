/** Before sharing: what looks like it near by, to support instead, or to say that one's own is different. */
import { Component, inject, input, signal } from '@angular/core';
import { load } from '../../../core/api/load';
import { TextPipe } from '../../../core/texts/text.pipe';
import { InitiativeCard } from '../../../shared/initiatives/initiative-card';
import { Button } from '../../../ui/button/button';
import { InitiativesApi } from '../initiatives.api';
import type { Draft } from '../write/draft';

@Component({
  selector: 'stoep-similar-panel',
  imports: [Button, InitiativeCard, TextPipe],
  template: `
    @if (found.value()?.length) {
      <section class="panel stack" aria-labelledby="lijkt-kop">
        <h2 id="lijkt-kop">{{ 'life.similar' | text }}</h2>
        @if (isDifferent()) {
          <p role="status">{{ 'life.similar-kept' | text }}</p>
        } @else {
          <p>{{ 'life.similar-text' | text }} {{ 'life.similar-support' | text }}:</p>
          <ul class="stoep-cards stoep-cards--column">
            @for (item of found.value(); track item.id) {
              <li><stoep-initiative-card [item]="item" /></li>
            }
          </ul>
          <button type="button" ui-button (click)="isDifferent.set(true)">
            {{ 'life.similar-different' | text }}
          </button>
        }
      </section>
    }
  `,
})
export class SimilarPanel {
  readonly draft = input.required<Draft>();
  protected readonly isDifferent = signal(false);
  private readonly api = inject(InitiativesApi);

  protected readonly found = load(
    () => {
      const { id, content } = this.draft();
      return content.title ? { title: content.title, buurtCode: content.buurtCode, except: id } : undefined;
    },
    (query, signal) => this.api.findSimilar(query, signal),
  );
}
