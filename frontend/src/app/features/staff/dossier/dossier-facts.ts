/** What the plan says, what it costs, what the rules say of it, the wijk it is for and the budget it draws on. */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DossierView } from '@stoep/contracts';
import { CountPipe, DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { RuleOutcomes } from '../../../shared/rules/rule-outcomes';
import { MoneyBar } from '../../../ui/figure/money-bar';
import { CoApplicantsList } from '../../../shared/together/co-applicants-list';
import { Facts } from '../../../ui/list/facts';
import { Table, TableBox } from '../../../ui/list/table-box';
import { Alert } from '../../../ui/message/alert';

@Component({
  selector: 'stoep-dossier-facts',
  imports: [
    Alert,
    CoApplicantsList,
    CountPipe,
    DayPipe,
    EurosPipe,
    Facts,
    MoneyBar,
    RouterLink,
    RuleOutcomes,
    Table,
    TableBox,
    TermPipe,
    TextPipe,
  ],
  templateUrl: './dossier-facts.html',
  host: { class: 'stoep-dossier__main' },
})
export class DossierFacts {
  readonly dossier = input.required<DossierView>();
}
