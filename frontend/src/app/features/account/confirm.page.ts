/** The link of the mail: confirms the address, signs in, and goes back to where the person was before registering. */
import { Component, inject, signal, type OnInit } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Accepted } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { returnAddress } from '../../core/session/return-address';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { takeToken } from './token-of-address';

/** The name under which this device keeps where somebody was. */
export const returnName = 'terug';

@Component({
  imports: [Button, ErrorSummary, RouterLink, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ (isDone() ? 'account.confirm.done' : 'account.confirm.title') | text }}</h1>
      <ui-error-summary [form]="form" />
      @if (isDone()) {
        <p class="lead">{{ 'account.confirm.done-text' | text }}</p>
        <button type="button" ui-button="primary" (click)="goOn()">{{ 'account.confirm.go-on' | text }}</button>
      } @else if (form.isBusy()) {
        <p role="status">{{ 'load.busy' | text }}</p>
      } @else if (form.hasErrors()) {
        <a ui-button routerLink="/account/registreren">{{ 'account.confirm.again' | text }}</a>
      }
    </div>
  `,
})
export class ConfirmPage implements OnInit {
  protected readonly form = formState();
  protected readonly isDone = signal(false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  private readonly token = takeToken();

  ngOnInit(): void {
    void this.confirm();
  }

  protected async goOn(): Promise<void> {
    const address = returnAddress(this.drafts.read<string>(returnName));
    this.drafts.forget(returnName);
    await this.router.navigateByUrl(address);
  }

  private async confirm(): Promise<void> {
    const isConfirmed = await this.form.submit(() =>
      this.api.post<Accepted>('/api/registrations/confirm', { token: this.token }),
    );
    if (!isConfirmed) return;
    await this.session.refresh();
    this.isDone.set(true);
  }
}
