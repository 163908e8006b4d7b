/** Adds the provider outside to the account, or takes it off: both after proving again who one is. */
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
  templateUrl: './elsewhere.page.html',
})
export class ElsewherePage {
  protected readonly password = signal('');
  protected readonly isUnlinked = signal(false);
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly focus = inject(FocusOnNavigation);
  protected readonly account = this.api.account();
  protected readonly provider = this.api.provider();

  protected async link(): Promise<void> {
    if (!this.form.check(this.missing())) return;
    await this.form.submit(async () => {
      const { location } = await this.api.linkElsewhere(this.password());
      window.location.assign(location);
    });
  }

  protected async unlink(): Promise<void> {
    if (!this.form.check(this.missing())) return;
    if (!(await this.form.submit(() => this.api.unlinkElsewhere(this.password())))) return;
    this.isUnlinked.set(true);
    this.focus.moveFocus();
  }

  private missing(): FieldError[] {
    const isMissing = this.account.value()?.hasPassword && !this.password();
    return isMissing ? [{ field: 'currentPassword', reason: 'required' }] : [];
  }
}
