/** What happened, in order: `<ol ui-timeline><li ui-moment [at]="entry.at" heading="…">…</li></ol>`. */
import { Component, Directive, input } from '@angular/core';
import { DayPipe } from '../../core/format/format.pipes';

@Directive({ selector: 'ol[ui-timeline]', host: { class: 'stoep-timeline' } })
export class Timeline {}

@Component({
  selector: 'li[ui-moment]',
  imports: [DayPipe],
  template: `
    <p class="stoep-timeline__day">
      <time [attr.datetime]="at()">{{ at() | day: 'short' }}</time>
    </p>
    <p class="stoep-timeline__heading">{{ heading() }}</p>
    <ng-content />
  `,
  host: { class: 'stoep-timeline__moment' },
})
export class Moment {
  readonly at = input.required<string>();
  readonly heading = input.required<string>();
}
