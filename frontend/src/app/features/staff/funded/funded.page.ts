/** Whether what was paid for goes on, per application: what asks for attention first. Counts, never names. */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FundedList } from '@stoep/contracts';
import { Api } from '../../../core/api/api';
import { load } from '../../../core/api/load';
import { CountPipe, DayPipe } from '../../../core/format/format.pipes';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Empty } from '../../../ui/message/empty';
import { LoadState } from '../../../ui/message/load-state';
import { GoesOn } from './goes-on';

@Component({
  imports: [CountPipe, DayPipe, Empty, GoesOn, LoadState, RouterLink, Table, TableBox, TextPipe],
  templateUrl: './funded.page.html',
})
export class FundedPage {
  private readonly api = inject(Api);
  protected readonly list = load(
    () => true,
    (_, signal) => this.api.get<FundedList>('/api/funded-activities', {}, signal),
  );
}
