/** Ending an activity: first what that does, then why, then it is done. */
import { Component, inject, input, output, signal } from '@angular/core';
import type { FollowingEffect } from '@stoep/contracts';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ActivitiesApi } from '../activities.api';

@Component({
  selector: 'stoep-end-form',
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <ui-error-summary [form]="form" />
    @if (effect(); as what) {
      <form class="panel stack" (submit)="$event.preventDefault(); end()" novalidate>
        <h3>{{ 'activities.end' | text }}</h3>
        <p>{{ 'activities.end-effect' | text: { n: what.cancelled.length + what.removed.length } }}</p>
        <p>{{ 'activities.hear' | text: { n: what.people } }}</p>
        <ui-field name="endReason" [label]="'activities.end-reason' | text" [error]="form.error('endReason')">
          <input ui-input maxlength="500" [(value)]="reason" />
        </ui-field>
        <div class="row">
          <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'activities.end-do' | text }}</button>
          <button type="button" ui-button="subtle" (click)="effect.set(null)">{{ 'form.cancel' | text }}</button>
        </div>
      </form>
    } @else {
      <button type="button" ui-button="subtle" [busy]="form.isBusy()" (click)="look()">
        {{ 'activities.end' | text }}
      </button>
    }
  `,
})
export class EndForm {
  readonly activityId = input.required<string>();
  readonly changed = output();
  protected readonly form = formState();
  protected readonly effect = signal<FollowingEffect | null>(null);
  protected readonly reason = signal('');
  private readonly api = inject(ActivitiesApi);

  protected async look(): Promise<void> {
    await this.form.submit(async () => this.effect.set(await this.api.previewEnd(this.activityId())));
  }

  protected async end(): Promise<void> {
    const isSaid = this.reason().trim() !== '';
    if (!this.form.check(isSaid ? [] : [{ field: 'endReason', reason: 'reason-length' }])) return;
    if (!(await this.form.submit(() => this.api.endActivity(this.activityId(), this.reason())))) return;
    this.effect.set(null);
    this.changed.emit();
  }
}
