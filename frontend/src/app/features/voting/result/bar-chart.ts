/** Numbers per plan as bars, with the same numbers as a table below: one for the eye, one for everybody. */
import { Component, computed, input } from '@angular/core';
import { CountPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Table, TableBox } from '../../../ui/list/table-box';

export interface Bar {
  id: string;
  label: string;
  value: number;
  costCents: number;
  isWon: boolean;
}

const rowHeight = 26;

@Component({
  selector: 'stoep-bar-chart',
  imports: [CountPipe, EurosPipe, Table, TableBox, TextPipe],
  template: `
    <svg
      class="stoep-bars"
      role="img"
      [attr.aria-label]="'voting.chart' | text"
      [attr.viewBox]="'0 0 400 ' + bars().length * rowHeight"
    >
      @for (bar of bars(); track bar.id; let row = $index) {
        <text [attr.x]="0" [attr.y]="row * rowHeight + 17">{{ short(bar.label) }}</text>
        <rect x="200" [attr.y]="row * rowHeight + 4" [attr.width]="width(bar)" height="17" [class.is-won]="bar.isWon" />
        <text [attr.x]="206 + width(bar)" [attr.y]="row * rowHeight + 17">{{ bar.value | count }}</text>
      }
    </svg>
    <div ui-table-box [label]="'voting.chart' | text">
      <table ui-table>
        <thead>
          <tr>
            <th scope="col">{{ 'voting.chart-plan' | text }}</th>
            <th scope="col" class="is-number">{{ 'voting.chart-votes' | text }}</th>
            <th scope="col" class="is-number">{{ 'voting.chart-cost' | text }}</th>
            <th scope="col">{{ 'voting.chart-won' | text }}</th>
          </tr>
        </thead>
        <tbody>
          @for (bar of bars(); track bar.id) {
            <tr>
              <th scope="row">{{ bar.label }}</th>
              <td class="is-number">{{ bar.value | count }}</td>
              <td class="is-number">{{ bar.costCents | euros }}</td>
              <td>{{ (bar.isWon ? 'voting.yes' : 'voting.no') | text }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  host: { class: 'stack' },
})
export class BarChart {
  readonly bars = input.required<Bar[]>();
  protected readonly rowHeight = rowHeight;
  private readonly most = computed(() => Math.max(1, ...this.bars().map(({ value }) => value)));

  protected width(bar: Bar): number {
    return (bar.value * 150) / this.most();
  }

  protected short(label: string): string {
    return label.length > 30 ? `${label.slice(0, 29)}…` : label;
  }
}
