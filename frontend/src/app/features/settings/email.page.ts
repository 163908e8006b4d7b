/** Another e-mail address: it counts once the link that goes there is opened. */
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
      @if (isSent()) {
        <h1>{{ 'settings.email.sent' | text }}</h1>
        <p class="lead">{{ 'settings.email.sent-text' | text: { email: email().trim() } }}</p>
        <a ui-button routerLink="/mijn/instellingen">{{ 'settings.back' | text }}</a>
      } @else {
        <div class="stack">
          <h1>{{ 'settings.email.title' | text }}</h1>
          <p class="lead">{{ 'settings.email.lead' | text }}</p>
        </div>
        <ui-load-state [of]="account" />
        <ui-error-summary [form]="form" />
        @if (account.value(); as my) {
          <form class="stoep-form" (submit)="$event.preventDefault(); ask()" novalidate>
            <ui-field name="email" [label]="'settings.email.new' | text" [error]="form.error('email')">
              <input ui-input type="email" autocomplete="email" maxlength="254" [(value)]="email" />
            </ui-field>
            @if (my.hasPassword) {
              <ui-field
                name="currentPassword"
                [label]="'settings.current-password' | text"
                [error]="form.error('currentPassword')"
              >
                <input ui-input type="password" autocomplete="current-password" maxlength="200" [(value)]="password" />
              </ui-field>
            }
            <div class="stoep-form__actions">
              <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'settings.email.do' | text }}</button>
              <a ui-button="subtle" routerLink="/mijn/instellingen">{{ 'form.cancel' | text }}</a>
            </div>
          </form>
        }
      }
    </div>
  `,
})
export class EmailPage {
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isSent = signal(false);
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly focus = inject(FocusOnNavigation);
  protected readonly account = this.api.account();

  protected async ask(): Promise<void> {
    const errors: FieldError[] = [];
    if (!/^\S+@\S+\.\S+$/.test(this.email().trim())) errors.push({ field: 'email', reason: 'not-an-email' });
    if (this.account.value()?.hasPassword && !this.password())
      errors.push({ field: 'currentPassword', reason: 'required' });
    if (!this.form.check(errors)) return;
    if (!(await this.form.submit(() => this.api.askNewEmail(this.password(), this.email())))) return;
    this.isSent.set(true);
    this.focus.moveFocus();
  }
}
