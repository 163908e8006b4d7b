/** Everything once more before it goes: the answers with a way back to each, and what the rules say of this plan. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { RuleOutcomes } from '../../../shared/rules/rule-outcomes';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { ApplicationForm } from '../application-form.store';
import { questionOfGap } from '../questions';

@Component({
  selector: 'stoep-check-question',
  imports: [Alert, DayPipe, EurosPipe, Facts, RouterLink, RuleOutcomes, TermPipe, TextPipe],
  templateUrl: './check.question.html',
  host: { class: 'stack' },
})
export class CheckQuestion {
  protected readonly form = inject(ApplicationForm);
  protected readonly it = computed(() => this.form.value());
  protected readonly gaps = computed(() =>
    this.it().gaps.map((gap) => ({ gap, question: questionOfGap[gap] ?? null })),
  );

  protected linkTo(question: number): unknown[] {
    return ['/buurtbudget/aanvragen', this.it().id, 'vragen', question];
  }
}
