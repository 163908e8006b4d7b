/**
 * My data: download all of it, or erase the account. The page says plainly what stays and why, and what has to be done
 * first. Erasing asks for the password and a clear yes.
 */
import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ErasureBlocker, FieldError } from '@stoep/contracts';
import { load } from '../../core/api/load';
import { LocalDrafts } from '../../core/forms/local-drafts';
import { formState } from '../../core/forms/form-state';
import { Session } from '../../core/session/session';
import { FocusOnNavigation } from '../../core/shell/focus-on-navigation';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { CheckboxGroup } from '../../ui/form/checkbox-group';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Breadcrumb } from '../../ui/list/breadcrumb';
import { Alert } from '../../ui/message/alert';
import { LoadState } from '../../ui/message/load-state';
import { SettingsApi } from './settings.api';

@Component({
  imports: [Alert, Breadcrumb, Button, CheckboxGroup, ErrorSummary, Field, LoadState, TextInput, TextPipe],
  templateUrl: './data.page.html',
})
export class DataPage {
  protected readonly password = signal('');
  protected readonly agreed = signal<readonly string[]>([]);
  protected readonly form = formState();
  private readonly api = inject(SettingsApi);
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  private readonly drafts = inject(LocalDrafts);
  private readonly router = inject(Router);
  private readonly focus = inject(FocusOnNavigation);
  protected readonly isDone = signal(false);
  protected readonly account = this.api.account();
  protected readonly blockers = load(
    () => true,
    (_, abort) => this.api.blockers(abort),
  );
  protected readonly yes = computed(() => [{ value: 'yes', label: this.texts.text('settings.data.agree') }]);

  protected sentence(blocker: ErasureBlocker): string {
    return this.texts.term('problem', blocker.reason, { title: blocker.title ?? '' });
  }

  protected async erase(): Promise<void> {
    const errors: FieldError[] = [];
    if (this.account.value()?.hasPassword && !this.password())
      errors.push({ field: 'currentPassword', reason: 'required' });
    if (this.agreed().length === 0) errors.push({ field: 'agrees', reason: 'not-agreed' });
    if (!this.form.check(errors)) return;
    if (!(await this.form.submit(() => this.api.erase(this.password())))) return;
    this.isDone.set(true);
    this.drafts.forgetAll();
    await this.session.refresh();
    this.focus.moveFocus();
  }

  protected async goHome(): Promise<void> {
    await this.router.navigateByUrl('/');
  }
}
