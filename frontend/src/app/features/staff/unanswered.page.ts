/** Ideas that wait for an answer, the oldest first, and what initiators ask the municipality to do itself. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnansweredList } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Pagination } from '../../ui/list/pagination';
import { Table, TableBox } from '../../ui/list/table-box';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';

@Component({
  imports: [DayPipe, Empty, LoadState, Pagination, RouterLink, Table, TableBox, TextPipe],
  templateUrl: './unanswered.page.html',
})
export class UnansweredPage {
  readonly pagina = input<string>();
  private readonly api = inject(Api);
  protected readonly page = computed(() => Math.max(1, Number(this.pagina()) || 1));
  protected readonly list = load(
    () => ({ page: this.page() }),
    (query, signal) => this.api.get<UnansweredList>('/api/initiatives/unanswered', query, signal),
  );
  protected readonly pages = computed(() => {
    const list = this.list.value();
    return list ? Math.ceil(list.total / list.pageSize) : 0;
  });
}
