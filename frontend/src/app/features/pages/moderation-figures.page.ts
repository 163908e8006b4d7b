/** How texts are looked at, and how often: for everybody. Counts only. */
import { Component, inject } from '@angular/core';
import type { ModerationMonth } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Table, TableBox } from '../../ui/list/table-box';
import { LoadState } from '../../ui/message/load-state';

@Component({
  imports: [DayPipe, LoadState, Table, TableBox, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <div class="stack">
        <h1>{{ 'moderation.figures.title' | text }}</h1>
        <p class="lead">{{ 'moderation.figures.lead' | text }}</p>
        <p>{{ 'moderation.figures.names' | text }}</p>
      </div>
      <section class="stack">
        <h2>{{ 'moderation.figures.table' | text }}</h2>
        <ui-load-state [of]="months" />
        <div ui-table-box [label]="'moderation.figures.table' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'moderation.figures.month' | text }}</th>
                <th scope="col" class="is-number">{{ 'moderation.figures.reported' | text }}</th>
                <th scope="col" class="is-number">{{ 'moderation.figures.held' | text }}</th>
                <th scope="col" class="is-number">{{ 'moderation.figures.hidden' | text }}</th>
                <th scope="col" class="is-number">{{ 'moderation.figures.granted' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of months.value() ?? []; track row.month) {
                <tr>
                  <th scope="row">{{ row.month + '-01' | day: 'month' }}</th>
                  <td class="is-number">{{ row.reported }}</td>
                  <td class="is-number">{{ row.held }}</td>
                  <td class="is-number">{{ row.hidden }}</td>
                  <td class="is-number">{{ row.appealsGranted }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    </div>
  `,
})
export class ModerationFiguresPage {
  private readonly api = inject(Api);
  protected readonly months = load(
    () => ({}),
    (query, abort) => this.api.get<ModerationMonth[]>('/api/moderation/figures', query, abort),
  );
}
