/**
 * The second step of signing in: the password, then the picture and the first code, then the recovery codes, shown once.
 * Whoever has it on can end it here, with a code.
 */
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FieldError, SecondFactorStart } from '@stoep/contracts';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { SettingsApi } from './settings.api';

@Component({
  imports: [Alert, Button, ErrorSummary, Field, LoadState, RouterLink, TextInput, TextPipe],
  templateUrl: './second-factor.page.html',
})
export class SecondFactorPage {
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly start = signal<SecondFactorStart | null>(null);
  protected readonly recoveryCodes = signal<readonly string[]>([]);
  protected readonly isEnded = signal(false);
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly session = inject(Session);
  private readonly focus = inject(FocusOnNavigation);
  protected readonly account = this.api.account();
  /** In groups of four, to be typed over. */
  protected readonly readableSecret = computed(
    () =>
      this.start()
        ?.secret.match(/.{1,4}/g)
        ?.join(' ') ?? '',
  );

  protected async begin(): Promise<void> {
    if (!this.form.check(this.missing(['password']))) return;
    const begun = await this.form.submit(async () => this.start.set(await this.api.beginSecondFactor(this.password())));
    if (begun) this.moveOn();
  }

  protected async confirm(): Promise<void> {
    if (!this.form.check(this.missing(['code']))) return;
    const confirmed = await this.form.submit(async () => {
      this.recoveryCodes.set((await this.api.confirmSecondFactor(this.code())).recoveryCodes);
    });
    if (!confirmed) return;
    this.start.set(null);
    await this.session.refresh();
    this.moveOn();
  }

  protected async end(): Promise<void> {
    if (!this.form.check(this.missing(['password', 'code']))) return;
    if (!(await this.form.submit(() => this.api.endSecondFactor(this.password(), this.code())))) return;
    this.isEnded.set(true);
    await this.session.refresh();
    this.moveOn();
  }

  private missing(asked: readonly ('password' | 'code')[]): FieldError[] {
    const errors: FieldError[] = [];
    if (asked.includes('password') && this.account.value()?.hasPassword && !this.password())
      errors.push({ field: 'currentPassword', reason: 'required' });
    if (asked.includes('code') && !this.code().trim()) errors.push({ field: 'code', reason: 'not-a-code' });
    return errors;
  }

  private moveOn(): void {
    this.password.set('');
    this.code.set('');
    this.focus.moveFocus();
  }
}
