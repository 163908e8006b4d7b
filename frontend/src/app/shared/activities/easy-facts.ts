/** What makes it easier to come, in words with a mark: `<ul stoep-easy-facts [of]="item"></ul>`. */
import { Component, computed, input } from '@angular/core';
import type { AgendaFact } from '@stoep/contracts';
import { EurosPipe } from '../../core/format/format.pipes';
import { TermPipe } from '../../core/texts/text.pipe';
import { FactIcon } from './fact-icon';

export interface WithFacts {
  isWheelchairAccessible: boolean;
  isQuiet: boolean;
  isDementiaFriendly: boolean;
  isWalkIn: boolean;
  costCents: number;
}

export function factsOf(activity: WithFacts): AgendaFact[] {
  const facts: [AgendaFact, boolean][] = [
    ['walk-in', activity.isWalkIn],
    ['free', activity.costCents === 0],
    ['wheelchair', activity.isWheelchairAccessible],
    ['quiet', activity.isQuiet],
    ['dementia-friendly', activity.isDementiaFriendly],
  ];
  return facts.filter(([, holds]) => holds).map(([fact]) => fact);
}

@Component({
  selector: 'ul[stoep-easy-facts]',
  imports: [EurosPipe, FactIcon, TermPipe],
  template: `
    @if (of().costCents > 0) {
      <li><svg stoep-fact-icon="free"></svg>{{ of().costCents | euros }}</li>
    }
    @for (fact of facts(); track fact) {
      <li><svg [stoep-fact-icon]="fact"></svg>{{ fact | term: 'agenda-fact' }}</li>
    }
  `,
  host: { class: 'stoep-easy-facts' },
})
export class EasyFacts {
  readonly of = input.required<WithFacts>();
  protected readonly facts = computed(() => factsOf(this.of()));
}
