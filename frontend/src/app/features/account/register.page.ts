/** Making an account: name, e-mail address, password. The answer is the same for known and unknown addresses. */
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Accepted, FieldError } from '@stoep/contracts';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { returnName } from './confirm.page';

@Component({
  imports: [Button, ErrorSummary, Field, RouterLink, TextInput, TextPipe],
  templateUrl: './register.page.html',
})
export class RegisterPage {
  /** Where to go after the address is confirmed. */
  readonly terug = input<string>();

  protected readonly displayName = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isSent = signal(false);
  protected readonly form = formState();
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = inject(FocusOnNavigation);

  protected async register(): Promise<void> {
    if (!this.form.check(this.errors())) return;
    const request = { displayName: this.displayName(), email: this.email(), password: this.password() };
    if (!(await this.form.submit(() => this.api.post<Accepted>('/api/registrations', request)))) return;
    if (this.terug()) this.drafts.keep(returnName, this.terug());
    this.password.set('');
    this.isSent.set(true);
    this.focus.moveFocus();
  }

  private errors(): FieldError[] {
    const errors: FieldError[] = [];
    if (this.displayName().trim().length < 2) errors.push({ field: 'displayName', reason: 'name-length' });
    if (!/^\S+@\S+\.\S+$/.test(this.email().trim())) errors.push({ field: 'email', reason: 'not-an-email' });
    if (this.password().length < 10) errors.push({ field: 'password', reason: 'password-too-short' });
    return errors;
  }
}
