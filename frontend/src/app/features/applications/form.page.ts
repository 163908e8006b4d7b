/**
 * The form of an application, one question a page. What is typed is saved along the way and again with "Bewaar en ga
 * verder"; which question one is at stands in the address, so that back and a reload work.
 */
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TextPipe } from '../../core/texts/text.pipe';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Button } from '../../ui/button/button';
import { LoadState } from '../../ui/message/load-state';
import { Progress } from '../../ui/message/progress';
import { TimePipe } from '../../core/format/format.pipes';
import { ApplicationConflict } from './application-conflict';
import { ApplicationForm } from './application-form.store';
import { CheckQuestion } from './questions/check.question';
import { CostsQuestion } from './questions/costs.question';
import { ExceptionQuestion } from './questions/exception.question';
import { OwnContributionQuestion } from './questions/own-contribution.question';
import { PayeeQuestion } from './questions/payee.question';
import { RemarksQuestion } from './questions/remarks.question';
import { StartDateQuestion } from './questions/start-date.question';
import { WhoQuestion } from './questions/who.question';
import { questions } from './questions';

@Component({
  selector: 'stoep-application-form-page',
  imports: [
    ApplicationConflict,
    Button,
    CheckQuestion,
    CostsQuestion,
    ErrorSummary,
    ExceptionQuestion,
    LoadState,
    OwnContributionQuestion,
    PayeeQuestion,
    Progress,
    RemarksQuestion,
    RouterLink,
    StartDateQuestion,
    TextPipe,
    TimePipe,
    WhoQuestion,
  ],
  providers: [ApplicationForm],
  templateUrl: './form.page.html',
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class FormPage {
  readonly id = input.required<string>();
  readonly question = input.required<string>();
  protected readonly form = inject(ApplicationForm);
  private readonly router = inject(Router);

  protected readonly total = questions.length;
  protected readonly step = computed(() => Math.min(Math.max(Number(this.question()) || 1, 1), this.total));
  protected readonly current = computed(() => questions[this.step() - 1] ?? 'check');
  protected readonly application = this.form.open(() => this.id());

  protected async next(): Promise<void> {
    if (!(await this.form.saveNow())) return;
    if (this.form.value().state === 'awaiting-completion') {
      await this.router.navigate(['/buurtbudget/aanvragen', this.id(), 'aanvullen']);
      return;
    }
    await this.router.navigate(['/buurtbudget/aanvragen', this.id(), 'vragen', String(this.step() + 1)]);
  }

  protected async send(): Promise<void> {
    if (await this.form.submitApplication())
      await this.router.navigate(['/buurtbudget/aanvragen', this.id(), 'verstuurd']);
  }
}
