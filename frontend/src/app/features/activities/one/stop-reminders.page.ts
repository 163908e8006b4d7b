/** The link at the foot of a reminder: no more of them for this activity, or at all. Opening it changes nothing yet. */
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../core/api/api';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';

@Component({
  imports: [Button, ErrorSummary, TextPipe],
  template: `
    <div class="stoep-page stoep-page--narrow">
      <h1>{{ 'activities.reminders-title' | text }}</h1>
      <ui-error-summary [form]="form" />
      @if (isDone()) {
        <p role="status" class="lead">{{ 'activities.reminders-done' | text }}</p>
      } @else {
        <p>{{ 'activities.reminders-text' | text }}</p>
        <p class="row">
          <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="stop(activity)">
            {{ 'activities.reminders-stop' | text }}
          </button>
          <button type="button" ui-button [busy]="form.isBusy()" (click)="stop()">
            {{ 'activities.reminders-stop-all' | text }}
          </button>
        </p>
      }
    </div>
  `,
})
export class StopRemindersPage {
  protected readonly form = formState();
  protected readonly isDone = signal(false);
  private readonly api = inject(Api);
  private readonly parts = (inject(ActivatedRoute).snapshot.fragment ?? '').split('.');
  protected readonly activity = this.parts[1] ?? '';

  protected async stop(activity?: string): Promise<void> {
    const path = [this.parts[0] ?? '', ...(activity ? [activity] : [])].map(encodeURIComponent).join('/');
    if (await this.form.submit(() => this.api.post(`/api/reminder-stops/${path}`))) this.isDone.set(true);
  }
}
