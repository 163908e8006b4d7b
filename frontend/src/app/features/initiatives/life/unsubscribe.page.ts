/** The link at the foot of a mail: no more mails about this initiative, without signing in. */
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
      <h1>{{ 'life.unsubscribe-title' | text }}</h1>
      <ui-error-summary [form]="form" />
      @if (isDone()) {
        <p role="status">{{ 'life.unsubscribe-done' | text }}</p>
      } @else {
        <p>{{ 'life.unsubscribe-text' | text }}</p>
        <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="stop()">
          {{ 'life.unsubscribe-do' | text }}
        </button>
      }
    </div>
  `,
})
export class UnsubscribePage {
  protected readonly form = formState();
  protected readonly isDone = signal(false);
  private readonly api = inject(Api);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected async stop(): Promise<void> {
    if (await this.form.submit(() => this.api.post(`/api/unsubscribe/${encodeURIComponent(this.token)}`)))
      this.isDone.set(true);
  }
}
