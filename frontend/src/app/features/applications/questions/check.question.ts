/** Everything once more before it goes: the answers with a way back to each, and what the rules say of this plan. */
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { extraQuestionsAsked } from '@stoep/rules';
import { DayPipe, EurosPipe } from '../../../core/format/format.pipes';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { RuleOutcomes } from '../../../shared/rules/rule-outcomes';
import { Facts } from '../../../ui/list/facts';
import { Alert } from '../../../ui/message/alert';
import { CoApplicantsList } from '../../../shared/together/co-applicants-list';
import { ApplicationForm } from '../application-form.store';
import { numberOf, pagesOf, questionOfGap } from '../questions';

@Component({
  selector: 'stoep-check-question',
  imports: [Alert, CoApplicantsList, DayPipe, EurosPipe, Facts, RouterLink, RuleOutcomes, TermPipe, TextPipe],
  templateUrl: './check.question.html',
  host: { class: 'stack' },
})
export class CheckQuestion {
  protected readonly form = inject(ApplicationForm);
  protected readonly it = computed(() => this.form.value());
  protected readonly gaps = computed(() =>
    this.it().gaps.map((gap) => ({ gap, question: numberOf(pagesOf(this.it()), questionOfGap[gap] ?? '') })),
  );
  protected readonly extra = computed(() =>
    extraQuestionsAsked(this.it().scheme, this.it()).map(({ key, label }) => ({
      label,
      answer: this.it().extraAnswers[key] ?? '',
      page: pagesOf(this.it()).indexOf(`extra:${key}`) + 1,
    })),
  );

  protected linkTo(question: string | number): unknown[] {
    const page = typeof question === 'number' ? question : numberOf(pagesOf(this.it()), question);
    return this.form.linkTo(page ?? 1);
  }
}
