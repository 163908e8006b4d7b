/** What staff did to a published round and why, for everybody to read. */
import { Component, inject, input } from '@angular/core';
import type { RoundChangeView } from '@stoep/contracts';
import type { TextKey } from '../../../core/texts/text-keys';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Moment, Timeline } from '../../../ui/list/timeline';
import { changeWords } from './change-words';

const known: Record<string, TextKey> = {
  publish: 'voting.change.publish',
  edit: 'voting.change.edit',
  plans: 'voting.change.plans',
  judge: 'voting.change.judge',
  open: 'voting.change.open',
  postpone: 'voting.change.postpone',
  close: 'voting.change.close',
  count: 'voting.change.count',
  release: 'voting.change.release',
  stop: 'voting.change.stop',
};

@Component({
  selector: 'stoep-round-changes',
  imports: [Moment, TextPipe, Timeline],
  template: `
    @if (changes().length) {
      <h2 id="veranderd">{{ 'voting.changes' | text }}</h2>
      <ol ui-timeline aria-labelledby="veranderd">
        @for (change of changes(); track $index) {
          <li ui-moment [at]="change.at" [heading]="keyOf(change) | text">
            @if (wordsOf(change); as what) {
              <p>{{ 'voting.changed' | text: { what } }}</p>
            }
            @if (change.reason) {
              <p>{{ 'voting.change-reason' | text: { reason: change.reason } }}</p>
            }
          </li>
        }
      </ol>
    }
  `,
  host: { class: 'stack' },
})
export class RoundChanges {
  readonly changes = input.required<RoundChangeView[]>();
  private readonly texts = inject(Texts);

  protected wordsOf(change: RoundChangeView): string {
    return changeWords(change, this.texts);
  }

  protected keyOf({ step }: RoundChangeView): TextKey {
    return known[step] ?? 'voting.change.else';
  }
}
