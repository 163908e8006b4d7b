/** Another password, with the one of now. Other devices are signed out. */
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FieldError } from '@stoep/contracts';
import { formState } from '../../core/forms/form-state';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { LoadState } from '../../ui/message/load-state';
import { SettingsApi } from './settings.api';

@Component({
  imports: [Button, ErrorSummary, Field, LoadState, RouterLink, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      @if (isDone()) {
        <h1>{{ 'settings.password.done' | text }}</h1>
        <p class="lead">{{ 'settings.password.done-text' | text }}</p>
        <a ui-button routerLink="/mijn/instellingen">{{ 'settings.back' | text }}</a>
      } @else {
        <h1>{{ 'settings.password.title' | text }}</h1>
        <ui-load-state [of]="account" />
        <ui-error-summary [form]="form" />
        @if (account.value(); as my) {
          <form class="stoep-form" (submit)="$event.preventDefault(); save()" novalidate>
            @if (my.hasPassword) {
              <ui-field
                name="currentPassword"
                [label]="'settings.current-password' | text"
                [error]="form.error('currentPassword')"
              >
                <input ui-input type="password" autocomplete="current-password" maxlength="200" [(value)]="current" />
              </ui-field>
            }
            <ui-field
              name="newPassword"
              [label]="'settings.password.new' | text"
              [help]="'settings.password.help' | text"
              [error]="form.error('newPassword')"
            >
              <input ui-input type="password" autocomplete="new-password" maxlength="200" [(value)]="wanted" />
            </ui-field>
            <div class="stoep-form__actions">
              <button type="submit" ui-button="primary" [busy]="form.isBusy()">
                {{ 'settings.password.do' | text }}
              </button>
              <a ui-button="subtle" routerLink="/mijn/instellingen">{{ 'form.cancel' | text }}</a>
            </div>
          </form>
        }
      }
    </div>
  `,
})
export class PasswordPage {
  protected readonly current = signal('');
  protected readonly wanted = signal('');
  protected readonly isDone = signal(false);
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly focus = inject(FocusOnNavigation);
  protected readonly account = this.api.account();

  protected async save(): Promise<void> {
    const errors: FieldError[] = [];
    if (this.account.value()?.hasPassword && !this.current())
      errors.push({ field: 'currentPassword', reason: 'required' });
    if (this.wanted().length < 10) errors.push({ field: 'newPassword', reason: 'password-too-short' });
    if (!this.form.check(errors)) return;
    if (!(await this.form.submit(() => this.api.changePassword(this.current(), this.wanted())))) return;
    this.isDone.set(true);
    this.focus.moveFocus();
  }
}
