/** The link of the mail: choose a new password, then sign in with it. */
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Accepted } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { takeToken } from './token-of-address';

@Component({
  imports: [Button, ErrorSummary, Field, RouterLink, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      @if (isDone()) {
        <h1>{{ 'account.new-password.done' | text }}</h1>
        <p class="lead">{{ 'account.new-password.done-text' | text }}</p>
        <a ui-button="primary" routerLink="/account/inloggen">{{ 'account.sign-in.do' | text }}</a>
      } @else {
        <h1>{{ 'account.new-password.title' | text }}</h1>
        <ui-error-summary [form]="form" />
        <form class="stoep-form" (submit)="$event.preventDefault(); choose()" novalidate>
          <ui-field
            name="password"
            [label]="'account.password-choose' | text"
            [help]="'account.password-help' | text"
            [error]="form.error('password')"
          >
            <input ui-input type="password" autocomplete="new-password" maxlength="200" [(value)]="password" />
          </ui-field>
          <button type="submit" ui-button="primary" [busy]="form.isBusy()">
            {{ 'account.new-password.do' | text }}
          </button>
        </form>
      }
    </div>
  `,
})
export class NewPasswordPage {
  protected readonly password = signal('');
  protected readonly isDone = signal(false);
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly focus = inject(FocusOnNavigation);
  private readonly token = takeToken();

  protected async choose(): Promise<void> {
    const password = this.password();
    if (!this.form.check(password.length < 10 ? [{ field: 'password', reason: 'password-too-short' }] : [])) return;
    const request = { token: this.token, password };
    if (!(await this.form.submit(() => this.api.post<Accepted>('/api/password-resets/confirm', request)))) return;
    this.isDone.set(true);
    this.focus.moveFocus();
  }
}
