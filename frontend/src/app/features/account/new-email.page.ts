/** The link of the mail to a new address. A button does it, so that a program that follows links changes nothing. */
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Accepted } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { takeToken } from './token-of-address';

@Component({
  imports: [Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      @if (isDone()) {
        <h1>{{ 'account.new-email.done' | text }}</h1>
        <p class="lead">{{ 'account.new-email.done-text' | text }}</p>
        <a ui-button="primary" routerLink="/mijn/instellingen">{{ 'account.new-email.go-on' | text }}</a>
      } @else {
        <div class="stack">
          <h1>{{ 'account.new-email.title' | text }}</h1>
          <p class="lead">{{ 'account.new-email.lead' | text }}</p>
        </div>
        <ui-error-summary [form]="form" />
        <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="confirm()">
          {{ 'account.new-email.do' | text }}
        </button>
      }
    </div>
  `,
})
export class NewEmailPage {
  protected readonly isDone = signal(false);
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly focus = inject(FocusOnNavigation);
  private readonly token = takeToken();

  protected async confirm(): Promise<void> {
    const request = { token: this.token };
    if (!(await this.form.submit(() => this.api.post<Accepted>('/api/email-changes/confirm', request)))) return;
    await this.session.refresh();
    this.isDone.set(true);
    this.focus.moveFocus();
  }
}
