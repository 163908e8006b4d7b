/** For administrators: takes away the second step of somebody who lost both their telephone and their recovery codes. */
import { Component, inject, input, output, signal } from '@angular/core';
import type { FieldError, PersonRow } from '@stoep/contracts';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { StaffApi } from './staff.api';

@Component({
  selector: 'stoep-reset-second-factor',
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <h3>{{ 'people.reset' | text }}</h3>
    <p>{{ 'people.reset-lead' | text: { name: person().displayName } }}</p>
    <ui-error-summary [form]="form" />
    <form class="stoep-form" (submit)="$event.preventDefault(); reset()" novalidate>
      <ui-field name="reason" [label]="'people.reset-reason' | text" [error]="form.error('reason')">
        <textarea ui-input rows="2" maxlength="500" [(value)]="reason"></textarea>
      </ui-field>
      <ui-field name="currentPassword" [label]="'people.reset-password' | text" [error]="form.error('currentPassword')">
        <input ui-input type="password" autocomplete="current-password" maxlength="200" [(value)]="password" />
      </ui-field>
      <button type="submit" ui-button [busy]="form.isBusy()">{{ 'people.reset-do' | text }}</button>
    </form>
  `,
  host: { class: 'stack' },
})
export class ResetSecondFactor {
  readonly person = input.required<PersonRow>();
  readonly done = output();

  protected readonly reason = signal('');
  protected readonly password = signal('');
  protected readonly form = formState();
  private readonly api = inject(StaffApi);

  protected async reset(): Promise<void> {
    const errors: FieldError[] = [];
    if (this.reason().trim().length < 5) errors.push({ field: 'reason', reason: 'reason-length' });
    if (!this.form.check(errors)) return;
    const request = { reason: this.reason(), currentPassword: this.password() };
    if (await this.form.submit(() => this.api.resetSecondFactor(this.person().id, request))) this.done.emit();
  }
}
