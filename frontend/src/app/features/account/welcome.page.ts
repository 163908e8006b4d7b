/** Somebody came back from the provider for the first time: under which name do they want to be known here? */
import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { OpenIdView, SignedIn } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { load } from '../../core/api/load';
import { formState } from '../../core/forms/form-state';
import { returnAddress } from '../../core/session/return-address';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';

@Component({
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <div class="stack">
        <h1>{{ 'account.welcome.title' | text }}</h1>
        <p class="lead">{{ 'account.welcome.lead' | text }}</p>
      </div>
      <ui-error-summary [form]="form" />
      <form class="stoep-form" (submit)="$event.preventDefault(); register()" novalidate>
        <ui-field
          name="displayName"
          [label]="'account.name' | text"
          [help]="'account.name-help' | text"
          [error]="form.error('displayName')"
        >
          <input ui-input type="text" autocomplete="name" maxlength="80" [(value)]="displayName" />
        </ui-field>
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'account.register.do' | text }}</button>
      </form>
    </div>
  `,
})
export class WelcomePage {
  /** Where to go afterwards. */
  readonly terug = input<string>();

  protected readonly displayName = signal('');
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly provider = load(
    () => true,
    (_, signal) => this.api.get<OpenIdView>('/api/oidc', {}, signal),
  );

  constructor() {
    effect(() => {
      const suggested = this.provider.value()?.newcomer?.suggestedName ?? '';
      untracked(() => this.displayName.set(suggested));
    });
  }

  protected async register(): Promise<void> {
    const displayName = this.displayName();
    const isShort = displayName.trim().length < 2;
    if (!this.form.check(isShort ? [{ field: 'displayName', reason: 'name-length' }] : [])) return;
    if (!(await this.form.submit(() => this.api.post<SignedIn>('/api/oidc/registrations', { displayName })))) return;
    await this.session.refresh();
    await this.router.navigateByUrl(returnAddress(this.terug()));
  }
}
