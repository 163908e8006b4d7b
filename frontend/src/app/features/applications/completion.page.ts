/** Completing an application: what is missing and until when, the way to change it, and the answer to the case worker. */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { DayPipe } from '../../core/format/format.pipes';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { ApplicationsApi } from './applications.api';
import { numberOf, pagesOf } from './questions';

@Component({
  selector: 'stoep-completion-page',
  imports: [Alert, Button, DayPipe, ErrorSummary, Field, LoadState, RouterLink, TextInput, TextPipe],
  template: `
    <h1>{{ 'application.complete-it' | text }}</h1>
    <ui-load-state [of]="application" />
    @if (application.value(); as it) {
      @if (request(); as asked) {
        <div ui-alert="warning" [heading]="'application.missing' | text">
          <p>{{ asked.missing }}</p>
          <p>{{ 'application.missing-until' | text: { day: (asked.termEndsOn | day: 'beside') } }}</p>
        </div>
      }
      <ul>
        <li>
          <a [routerLink]="['/buurtbudget/aanvragen', it.id, 'vragen', page('costs')]">{{
            'application.edit-costs' | text
          }}</a>
        </li>
        <li>
          <a [routerLink]="['/buurtbudget/aanvragen', it.id, 'vragen', page('payee')]">{{
            'application.edit-payee' | text
          }}</a>
        </li>
      </ul>
      <ui-error-summary [form]="form" />
      <form class="stoep-form" (submit)="$event.preventDefault(); send()" novalidate>
        <ui-field
          name="answer"
          [label]="'application.your-answer' | text"
          [help]="'application.answer-help' | text"
          [error]="form.error('answer')"
        >
          <textarea ui-input rows="6" maxlength="5000" [(value)]="answer"></textarea>
        </ui-field>
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'application.send-answer' | text }}</button>
      </form>
    }
  `,
  host: { class: 'stoep-page stoep-page--narrow' },
})
export class CompletionPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly drafts = inject(LocalDrafts);

  protected readonly form = formState();
  protected readonly answer = signal('');
  protected readonly application = load(
    () => this.id(),
    (id) => this.api.findApplication(id),
  );
  protected readonly request = computed(
    () => this.application.value()?.completionRequests.find(({ answeredOn }) => answeredOn === null) ?? null,
  );

  constructor() {
    effect(() => this.answer.set(this.drafts.read<string>(`aanvulling.${this.id()}`) ?? ''));
    effect(() => {
      if (this.answer()) this.drafts.keep(`aanvulling.${this.id()}`, this.answer());
    });
  }

  protected async send(): Promise<void> {
    if (!(await this.form.submit(() => this.api.answerCompletion(this.id(), this.answer())))) return;
    this.drafts.forget(`aanvulling.${this.id()}`);
    await this.router.navigate(['/buurtbudget/aanvragen', this.id()]);
  }

  protected page(question: string): number {
    const view = this.application.value();
    return (view && numberOf(pagesOf(view), question)) ?? 1;
  }
}
