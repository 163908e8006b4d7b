/** Who took part, by channel and by area; counts under ten are not told. */
import { Component, input } from '@angular/core';
import type { RoundResult } from '@stoep/contracts';
import { CountPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Facts } from '../../../ui/list/facts';

@Component({
  selector: 'stoep-count-turnout',
  imports: [CountPipe, Facts, TermPipe, TextPipe],
  template: `
    <section class="stack" aria-labelledby="opkomst">
      <h2 id="opkomst">{{ 'round-files.turnout' | text }}</h2>
      <dl ui-facts class="stoep-facts--rows">
        @for (cell of turnout().byChannel; track cell.key) {
          <div>
            <dt>{{ cell.key | term: 'round-files.channel' }}</dt>
            <dd>{{ cell.count === null ? ('round-files.count.few' | text) : (cell.count | count) }}</dd>
          </div>
        }
        @for (cell of turnout().byArea; track cell.key) {
          <div>
            <dt>{{ cell.name }}</dt>
            <dd>{{ cell.count === null ? ('round-files.count.few' | text) : (cell.count | count) }}</dd>
          </div>
        }
      </dl>
    </section>
  `,
})
export class CountTurnout {
  readonly turnout = input.required<RoundResult['turnout']>();
}
