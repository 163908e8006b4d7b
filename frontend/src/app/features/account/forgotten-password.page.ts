/** Asks for a mail to choose a new password. The answer is the same for known and unknown addresses. */
import { Component, inject, signal } from '@angular/core';
import type { Accepted } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';

@Component({
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      @if (isSent()) {
        <h1>{{ 'account.forgotten.sent' | text }}</h1>
        <p class="lead">{{ 'account.forgotten.sent-text' | text: { email: email().trim() } }}</p>
      } @else {
        <div class="stack">
          <h1>{{ 'account.forgotten.title' | text }}</h1>
          <p class="lead">{{ 'account.forgotten.lead' | text }}</p>
        </div>
        <ui-error-summary [form]="form" />
        <form class="stoep-form" (submit)="$event.preventDefault(); ask()" novalidate>
          <ui-field name="email" [label]="'account.email' | text" [error]="form.error('email')">
            <input ui-input type="email" autocomplete="email" maxlength="254" [(value)]="email" />
          </ui-field>
          <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'account.forgotten.do' | text }}</button>
        </form>
      }
    </div>
  `,
})
export class ForgottenPasswordPage {
  protected readonly email = signal('');
  protected readonly isSent = signal(false);
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly focus = inject(FocusOnNavigation);

  protected async ask(): Promise<void> {
    const email = this.email();
    if (!(await this.form.submit(() => this.api.post<Accepted>('/api/password-resets', { email })))) return;
    this.isSent.set(true);
    this.focus.moveFocus();
  }
}
