/** Who counted, and whether the two counts came to the same. */
import { Component, input } from '@angular/core';
import type { RoundFile } from '@stoep/contracts';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Alert } from '../../../ui/message/alert';

@Component({
  selector: 'stoep-counts-agree',
  imports: [Alert, DayPipe, EurosPipe, TextPipe],
  template: `
    @if (file().ballotCount !== null) {
      <p>{{ 'round-files.ballots-in' | text: { n: file().ballotCount ?? 0 } }}</p>
    }
    @for (count of file().counts; track count.position) {
      <p>
        {{
          'round-files.counted-by'
            | text
              : {
                  number: count.position,
                  name: count.countedByName,
                  day: (count.at | day: 'short'),
                  plans: count.selected.length,
                  amount: (count.costCents | euros),
                }
        }}
      </p>
    }
    @if (file().agree === true) {
      <div ui-alert="ok">
        <p>{{ 'round-files.counts-agree' | text }}</p>
      </div>
    }
    @if (file().agree === false) {
      <div ui-alert="error">
        <p>{{ 'round-files.counts-differ' | text }}</p>
      </div>
    }
  `,
  host: { class: 'stack' },
})
export class CountsAgree {
  readonly file = input.required<RoundFile>();
}
