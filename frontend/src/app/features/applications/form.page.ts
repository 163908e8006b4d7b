/**
 * The form of an application, one question a page. What is typed is saved along the way and again with "Bewaar en ga
 * verder"; which question one is at stands in the address, so that back and a reload work.
 */
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { questionsAsked, type ApplicantKind } from '@stoep/rules';
import { TextPipe } from '../../core/texts/text.pipe';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Button } from '../../ui/button/button';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { Progress } from '../../ui/message/progress';
import { TimePipe } from '../../core/format/format.pipes';
import { ApplicationConflict } from './application-conflict';
import { ApplicationForm } from './application-form.store';
import type { Keeping } from './application-keepers';
import { CheckQuestion } from './questions/check.question';
import { CostsQuestion } from './questions/costs.question';
import { ExtraQuestion } from './questions/extra.question';
import { ExceptionQuestion } from './questions/exception.question';
import { OwnContributionQuestion } from './questions/own-contribution.question';
import { PayeeQuestion } from './questions/payee.question';
import { RemarksQuestion } from './questions/remarks.question';
import { StartDateQuestion } from './questions/start-date.question';
import { WhoQuestion } from './questions/who.question';

@Component({
  selector: 'stoep-application-form-page',
  imports: [
    ApplicationConflict,
    Button,
    CheckQuestion,
    CostsQuestion,
    ErrorSummary,
    ExceptionQuestion,
    ExtraQuestion,
    Alert,
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
  /** From the route: where the answers are kept. */
  readonly keeping = input('server', { transform: (wanted: Keeping | undefined): Keeping => wanted ?? 'server' });
  protected readonly form = inject(ApplicationForm);
  protected readonly application = this.form.open(() => ({ id: this.id(), keeping: this.keeping() }));
  private readonly router = inject(Router);

  /** By what is typed now: a higher amount can bring a question more. */
  protected readonly pages = computed(() => {
    const view = this.application.value();
    const asked = {
      requestedCents: this.form.requestedCents(),
      applicantKind: this.form.applicantKind() as ApplicantKind | null,
    };
    return view ? questionsAsked(view.scheme, asked) : ['check'];
  });
  protected readonly total = computed(() => this.pages().length);
  protected readonly step = computed(() => Math.min(Math.max(Number(this.question()) || 1, 1), this.total()));
  protected readonly current = computed(() => this.pages()[this.step() - 1] ?? 'check');
  protected readonly extraKey = computed(() => /^extra:(.+)$/.exec(this.current())?.[1] ?? null);

  protected async next(): Promise<void> {
    if (!(await this.form.saveNow())) return;
    if (this.form.value().state === 'awaiting-completion') {
      await this.router.navigate(['/buurtbudget/aanvragen', this.id(), 'aanvullen']);
      return;
    }
    await this.router.navigate(this.form.linkTo(this.step() + 1));
  }

  /** Without an account the answers wait on this device; choosing the plan and signing in come next. */
  protected async send(): Promise<void> {
    if (this.keeping() === 'preview') return;
    if (this.keeping() === 'device') {
      await this.router.navigate(['/buurtbudget/aanvragen/nieuw'], { queryParams: { regeling: this.id() } });
      return;
    }
    if (!(await this.form.submitApplication())) return;
    const next = this.form.value().onBehalfOf
      ? ['/medewerkers/balie/brieven', this.id()]
      : ['/buurtbudget/aanvragen', this.id(), 'verstuurd'];
    await this.router.navigate(next);
  }
}
