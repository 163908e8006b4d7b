/** A count step by step, as a table. */
import { Component, input } from '@angular/core';
import { fractionNumber, type Protocol } from '@stoep/tally';
import { EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Table, TableBox } from '../../../ui/list/table-box';

@Component({
  selector: 'stoep-count-steps',
  imports: [EurosPipe, Table, TableBox, TextPipe],
  template: `
    <div ui-table-box [label]="'voting.recount-steps' | text">
      <table ui-table>
        <thead>
          <tr>
            <th scope="col" class="is-number">{{ 'voting.recount-step' | text }}</th>
            <th scope="col">{{ 'voting.chart-plan' | text }}</th>
            <th scope="col" class="is-number">{{ 'voting.chart-cost' | text }}</th>
            <th scope="col">{{ 'voting.recount-by' | text }}</th>
            <th scope="col" class="is-number">{{ 'voting.price' | text }}</th>
            <th scope="col" class="is-number">{{ 'voting.recount-left' | text }}</th>
          </tr>
        </thead>
        <tbody>
          @for (step of protocol().steps; track step.project; let place = $index) {
            <tr>
              <td class="is-number">{{ place + 1 }}</td>
              <th scope="row">{{ names().get(step.project) ?? step.project }}</th>
              <td class="is-number">{{ step.cost | euros }}</td>
              <td>{{ $any('voting.recount-by.' + step.by) | text }}</td>
              <td class="is-number">
                @if (step.price) {
                  {{ inCents(step.price) | euros }} <span class="small soft stoep-fraction">{{ step.price }}</span>
                }
              </td>
              <td class="is-number">{{ step.left | euros }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class CountSteps {
  readonly protocol = input.required<Protocol>();
  readonly names = input.required<ReadonlyMap<string, string>>();

  /** Rounded up, for reading; the fraction beside it is exact. */
  protected inCents(price: string): number {
    return Math.ceil(fractionNumber(price));
  }
}
