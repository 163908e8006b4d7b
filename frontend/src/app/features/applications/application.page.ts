/** One's own application: where it stands in a sentence, what to do now, the decision with its reasons, and the history. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { objectUntil } from '@stoep/rules';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { PageTitle } from '../../core/shell/page-title';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { RuleOutcomes } from '../../shared/rules/rule-outcomes';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Facts } from '../../ui/list/facts';
import { Moment, Timeline } from '../../ui/list/timeline';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { CoApplicantsList } from '../../shared/together/co-applicants-list';
import { ApplicationsApi } from './applications.api';

@Component({
  selector: 'stoep-application-page',
  imports: [
    Alert,
    Breadcrumb,
    Button,
    CoApplicantsList,
    DayPipe,
    ErrorSummary,
    EurosPipe,
    Facts,
    Field,
    LoadState,
    Moment,
    RouterLink,
    RuleOutcomes,
    TermPipe,
    TextInput,
    TextPipe,
    Timeline,
  ],
  templateUrl: './application.page.html',
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class ApplicationPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly texts = inject(Texts);

  protected readonly form = formState();
  protected readonly isWithdrawing = signal(false);
  protected readonly reason = signal('');
  protected readonly application = load(
    () => this.id(),
    (id) => this.api.findApplication(id),
  );
  protected readonly isRunning = computed(() =>
    ['submitted', 'awaiting-completion', 'complete', 'in-advice', 'proposed', 'decided'].includes(
      this.application.value()?.state ?? '',
    ),
  );
  protected readonly openRequest = computed(
    () => this.application.value()?.completionRequests.find(({ answeredOn }) => answeredOn === null) ?? null,
  );
  protected readonly objectionUntil = computed(() => {
    const sentOn = this.application.value()?.decision?.sentOn;
    return sentOn ? objectUntil(sentOn) : null;
  });

  constructor() {
    effect(() => {
      const view = this.application.value();
      if (view?.state === 'draft' && view.mayEdit)
        void this.router.navigate(['/buurtbudget/aanvragen', view.id, 'vragen', '1'], { replaceUrl: true });
      else if (view?.number) this.title.show(this.texts.text('application.title-number', { number: view.number }));
    });
  }

  protected async withdraw(): Promise<void> {
    if (!this.form.check(this.reason().trim() ? [] : [{ field: 'reason', reason: 'required' }])) return;
    if (!(await this.form.submit(() => this.api.withdrawApplication(this.id(), this.reason())))) return;
    this.isWithdrawing.set(false);
    this.application.reload();
  }
}
