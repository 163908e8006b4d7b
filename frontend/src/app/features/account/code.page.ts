/** The second step of signing in: the code of the app, or a recovery code. Then back to where one came from. */
import { Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
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
        <h1>{{ 'account.code.title' | text }}</h1>
        <p class="lead">{{ 'account.code.lead' | text }}</p>
      </div>
      <ui-error-summary [form]="form" />
      <form class="stoep-form" (submit)="$event.preventDefault(); give()" novalidate>
        <ui-field
          name="code"
          [label]="'account.code.label' | text"
          [help]="'account.code.help' | text"
          [error]="form.error('code')"
        >
          <input ui-input type="text" autocomplete="one-time-code" maxlength="19" [(value)]="code" />
        </ui-field>
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'account.sign-in.do' | text }}</button>
      </form>
    </div>
  `,
})
export class CodePage {
  /** Where to go afterwards. */
  readonly terug = input<string>();

  protected readonly code = signal('');
  protected readonly form = formState();
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected async give(): Promise<void> {
    if (!this.form.check(this.code().trim() ? [] : [{ field: 'code', reason: 'not-a-code' }])) return;
    if (!(await this.form.submit(() => this.session.giveCode(this.code())))) return;
    await this.router.navigateByUrl(returnAddress(this.terug()));
  }
}
