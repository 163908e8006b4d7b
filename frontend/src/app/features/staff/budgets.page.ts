/** All budgets in one table: ceiling, reserved, committed, paid and free. */
import { Component, inject } from '@angular/core';
import { load } from '../../core/api/load';
import { EurosPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Table, TableBox } from '../../ui/list/table-box';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-budgets-page',
  imports: [Empty, EurosPipe, LoadState, Table, TableBox, TextPipe],
  template: `
    <h1>{{ 'budgets.title' | text }}</h1>
    <p>{{ 'budgets.intro' | text }}</p>
    <ui-load-state [of]="budgets" />
    @if (budgets.value(); as list) {
      @if (list.length === 0) {
        <ui-empty [heading]="'budgets.empty' | text" />
      } @else {
        <div ui-table-box [label]="'budgets.title' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'budgets.scheme' | text }}</th>
                <th scope="col">{{ 'budgets.area' | text }}</th>
                <th scope="col">{{ 'budgets.year' | text }}</th>
                <th scope="col">{{ 'budgets.ceiling' | text }}</th>
                <th scope="col">{{ 'money.reserved' | text }}</th>
                <th scope="col">{{ 'money.committed' | text }}</th>
                <th scope="col">{{ 'money.paid' | text }}</th>
                <th scope="col">{{ 'money.free' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (budget of list; track budget.id) {
                <tr>
                  <th scope="row">{{ budget.schemeName }}</th>
                  <td>{{ budget.areaName }}</td>
                  <td>{{ budget.year }}</td>
                  <td>{{ budget.ceilingCents | euros }}</td>
                  <td>{{ budget.reservedCents | euros }}</td>
                  <td>{{ budget.committedCents | euros }}</td>
                  <td>{{ budget.paidCents | euros }}</td>
                  <td>
                    <strong>{{ budget.freeCents | euros }}</strong>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    }
  `,
  host: { class: 'stoep-page__body' },
})
export class BudgetsPage {
  private readonly api = inject(StaffApi);
  protected readonly budgets = load(
    () => true,
    () => this.api.findBudgets(),
  );
}
