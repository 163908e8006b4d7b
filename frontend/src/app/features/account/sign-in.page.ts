/** Signing in, and back to where one came from. In the demo with the accounts to choose from. */
import { Component, computed, inject, input, signal, viewChild, type ElementRef } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { formState } from '../../core/forms/form-state';
import { MunicipalityStore } from '../../core/places/municipality.store';
import { returnAddress } from '../../core/session/return-address';
import { Session } from '../../core/session/session';
import { TermPipe, TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Alert } from '../../ui/message/alert';
import { SignInElsewhere } from './sign-in-elsewhere';
import { demoAccountsOf, demoEmail, demoPassword } from './demo-accounts';

@Component({
  imports: [Alert, Button, ErrorSummary, Field, RouterLink, SignInElsewhere, TermPipe, TextInput, TextPipe],
  templateUrl: './sign-in.page.html',
})
export class SignInPage {
  /** Where to go afterwards. */
  readonly terug = input<string>();
  /** Somebody came back from elsewhere without being signed in. */
  readonly fout = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly form = formState();
  protected readonly demoAccounts = computed(() => demoAccountsOf(this.municipality()?.code ?? ''));
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('send');
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly municipality = inject(MunicipalityStore).municipality;
  protected readonly isDemo = computed(() => this.municipality()?.isDemo ?? false);

  /** Fills the form and puts the focus on the button that sends it, which on a phone is far above. */
  protected fill(account: string): void {
    this.email.set(demoEmail(account, this.municipality()?.code ?? ''));
    this.password.set(demoPassword);
    this.button().nativeElement.focus();
  }

  protected async signIn(): Promise<void> {
    const missing = [
      { field: 'email', isMissing: !this.email().trim() },
      { field: 'password', isMissing: !this.password() },
    ].filter(({ isMissing }) => isMissing);
    if (!this.form.check(missing.map(({ field }) => ({ field, reason: 'required' })))) return;
    let mustGiveCode = false;
    const isRight = await this.form.submit(async () => {
      mustGiveCode = (await this.session.signIn(this.email().trim(), this.password())).awaitsSecondFactor;
    });
    if (!isRight) return;
    if (mustGiveCode) await this.router.navigate(['/account/code'], { queryParams: { terug: this.terug() } });
    else await this.router.navigateByUrl(returnAddress(this.terug()));
  }
}
