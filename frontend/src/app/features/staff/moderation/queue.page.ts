/** What waits for a moderator, the oldest first; which part of it stands in the address. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ModerationQueue, QueuePart } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { DayPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Pagination } from '../../../ui/list/pagination';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Badge } from '../../../ui/message/badge';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';

const queueParts: readonly QueuePart[] = ['open', 'held', 'reported', 'appeals', 'decided'];

@Component({
  imports: [Badge, DayPipe, Empty, LoadState, Pagination, RouterLink, Table, TableBox, TermPipe, TextPipe],
  template: `
    <h1>{{ 'moderation.queue.title' | text }}</h1>
    <nav class="stoep-staff-nav" [attr.aria-label]="'moderation.queue.filter' | text">
      <ul>
        @for (one of parts; track one) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ deel: one }" [attr.aria-current]="one === part() ? 'page' : null">{{
              one | term: 'moderation.queue.part'
            }}</a>
          </li>
        }
      </ul>
    </nav>
    <ui-load-state [of]="list" />
    @if (list.value(); as found) {
      @if (found.total === 0) {
        <ui-empty [heading]="'moderation.queue.none' | text" />
      } @else {
        <div ui-table-box [label]="'moderation.queue.title' | text">
          <table ui-table>
            <thead>
              <tr>
                <th scope="col">{{ 'moderation.queue.what' | text }}</th>
                <th scope="col">{{ 'moderation.queue.why' | text }}</th>
                <th scope="col">{{ 'moderation.queue.due' | text }}</th>
              </tr>
            </thead>
            <tbody>
              @for (item of found.items; track item.id) {
                <tr>
                  <td>
                    <a [routerLink]="['/medewerkers/moderatie', item.id]"
                      >{{ item.kind | term: 'moderation.kind' }}: {{ item.title }}</a
                    >
                  </td>
                  <td>
                    @if (item.isAppealOpen) {
                      <span ui-badge="attention">{{ 'moderation.queue.appeal' | text }}</span>
                    } @else if (item.cause === 'names') {
                      {{ 'moderation.queue.held' | text }}
                    } @else {
                      {{ 'moderation.queue.reports' | text: { n: item.reports } }}
                    }
                  </td>
                  <td>{{ item.dueOn | day: 'short' }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <nav ui-pagination [page]="found.page" [pages]="pages()"></nav>
      }
    }
  `,
  host: { class: 'stack' },
})
export class ModerationQueuePage {
  readonly deel = input<string>();
  readonly pagina = input<string>();
  private readonly api = inject(Api);
  protected readonly parts = queueParts;
  protected readonly part = computed(() => queueParts.find((one) => one === this.deel()) ?? 'open');
  protected readonly list = load(
    () => ({ part: this.part(), page: Math.max(1, Number(this.pagina()) || 1) }),
    (query, signal) => this.api.get<ModerationQueue>('/api/moderation/cases', query, signal),
  );
  protected readonly pages = computed(() => {
    const list = this.list.value();
    return list ? Math.ceil(list.total / list.pageSize) : 0;
  });
}
