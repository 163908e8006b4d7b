/**
 * The count of a round for staff: step by step with prices and payers, what was missing for the rest, turnout, and the same
 * ballots under other rules. Groups of fewer than ten are not told. It changes nothing.
 */
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../../core/api/load';
import { CountPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Breadcrumb } from '../../../ui/list/breadcrumb';
import { Table, TableBox } from '../../../ui/list/table-box';
import { LoadState } from '../../../ui/message/load-state';
import { RoundFilesApi } from '../rounds.api';
import { CountTurnout } from './count-turnout';
import { RuleComparison } from './rule-comparison';

@Component({
  selector: 'stoep-round-count-page',
  imports: [
    Breadcrumb,
    CountPipe,
    CountTurnout,
    EurosPipe,
    LoadState,
    RouterLink,
    RuleComparison,
    Table,
    TableBox,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './round-count.page.html',
  host: { class: 'stoep-page__body' },
})
export class RoundCountPage {
  readonly slug = input.required<string>();
  private readonly api = inject(RoundFilesApi);
  protected readonly count = load(
    () => this.slug(),
    (slug) => this.api.findCount(slug),
  );
}
