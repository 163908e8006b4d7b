/** What happened to a round since it was published, as everybody can read it: without names. */
import { Component, inject, input } from '@angular/core';
import type { RoundChangeView } from '@stoep/contracts';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Moment, Timeline } from '../../../ui/list/timeline';

@Component({
  selector: 'stoep-round-log',
  imports: [Moment, TermPipe, TextPipe, Timeline],
  template: `
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{{ 'round-files.log' | text }}</h2>
      <ol ui-timeline>
        @for (change of changes(); track $index) {
          <li ui-moment [at]="change.at" [heading]="change.step | term: 'round-files.done'">
            @if (change.changes.length > 0) {
              <p>{{ 'round-files.changed' | text: { what: fieldsOf(change) } }}</p>
            }
            @if (change.reason) {
              <p>{{ 'round-files.because' | text: { reason: change.reason } }}</p>
            }
          </li>
        }
      </ol>
      @if (changes().length === 0) {
        <p>{{ 'round-files.log-empty' | text }}</p>
      }
    </section>
  `,
})
export class RoundLog {
  readonly changes = input.required<RoundChangeView[]>();
  private readonly texts = inject(Texts);

  protected fieldsOf({ changes }: RoundChangeView): string {
    const names = changes.map(({ field }) => {
      const [head = '', number = ''] = field.split('.');
      return head === 'plan'
        ? this.texts.text('round-files.field.plan', { number })
        : this.texts.term('round-files.field', field) || field;
    });
    return [...new Set(names)].join(', ');
  }
}
