/** The plans of a ranking in their order, with buttons to move them; no dragging is needed. */
import { Component, inject } from '@angular/core';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { BallotStore } from './ballot.store';

@Component({
  selector: 'stoep-ranked-choices',
  imports: [Button, TextPipe],
  template: `
    @if (ballot.chosenPlans().length) {
      <ol class="stoep-ranked">
        @for (plan of ballot.chosenPlans(); track plan.id; let place = $index; let last = $last) {
          <li>
            <span>{{ plan.title }}</span>
            <button type="button" ui-button="subtle" [disabled]="place === 0" (click)="ballot.move(plan, -1)">
              {{ 'voting.up' | text }} <span class="visually-hidden">{{ plan.title }}</span>
            </button>
            <button type="button" ui-button="subtle" [disabled]="last" (click)="ballot.move(plan, 1)">
              {{ 'voting.down' | text }} <span class="visually-hidden">{{ plan.title }}</span>
            </button>
          </li>
        }
      </ol>
    }
  `,
})
export class RankedChoices {
  protected readonly ballot = inject(BallotStore);
}
