/** The same ballots by several rules side by side, worked out when somebody opens it. */
import { Component, computed, inject, input, signal } from '@angular/core';
import type { PbFile } from '@stoep/tally';
import { CountPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Table, TableBox } from '../../../ui/list/table-box';
import { recount, rulesToCompare } from './recounting';

@Component({
  selector: 'stoep-rule-comparison',
  imports: [CountPipe, EurosPipe, Table, TableBox, TextPipe],
  template: `
    <details class="stoep-details" (toggle)="isOpen.set($any($event.target).open)">
      <summary>{{ 'voting.compare' | text }}</summary>
      <p>{{ 'voting.compare-text' | text }}</p>
      @if (isOpen()) {
        <div ui-table-box [label]="'voting.compare' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'voting.recount-rule' | text }}</th>
                <th scope="col">{{ 'voting.compare-selected' | text }}</th>
                <th scope="col" class="is-number">{{ 'voting.compare-cost' | text }}</th>
                <th scope="col" class="is-number">{{ 'voting.compare-without' | text }}</th>
                <th scope="col" class="is-number">{{ 'voting.compare-mean' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.name) {
                <tr>
                  <th scope="row">{{ $any('voting.rule-name.' + row.name) | text }}</th>
                  <td>
                    <ul class="stoep-plain-list">
                      @for (plan of row.selected; track plan) {
                        <li>{{ plan }}</li>
                      }
                    </ul>
                  </td>
                  <td class="is-number">{{ row.cost | euros }}</td>
                  <td class="is-number">{{ row.without | count }}</td>
                  <td class="is-number">{{ row.mean }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </details>
  `,
})
export class RuleComparison {
  readonly file = input.required<PbFile>();
  private readonly texts = inject(Texts);
  protected readonly isOpen = signal(false);
  protected readonly rows = computed(() => {
    const file = this.file();
    const mean = new Intl.NumberFormat(this.texts.locale(), { maximumFractionDigits: 2 });
    return rulesToCompare(file.election).map(({ name, rule }) => {
      const { protocol } = recount(file, rule);
      return {
        name,
        selected: protocol.outcome.selected.map((id) => file.names.get(id) ?? id),
        cost: protocol.outcome.cost,
        without: protocol.voterWithoutWinner ?? 0,
        mean: mean.format(protocol.winnersPerVoter),
      };
    });
  });
}
