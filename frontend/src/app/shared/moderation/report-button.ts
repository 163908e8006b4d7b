/** Reports something public, also for who has no account. It says nothing of who reported it before. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { reportReasons, type ModeratedKind } from '@stoep/rules';
import { Api } from '../../core/api/api';
import { formState } from '../../core/forms/form-state';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { RadioGroup } from '../../ui/form/radio-group';
import { TextInput } from '../../ui/form/text-input';

@Component({
  selector: 'stoep-report-button',
  imports: [Button, ErrorSummary, Field, RadioGroup, TextInput, TextPipe],
  template: `
    @if (isSent()) {
      <p role="status">{{ 'moderation.report.thanks' | text }}</p>
    } @else if (isOpen()) {
      <form class="stack panel" (submit)="$event.preventDefault(); send()" novalidate>
        <ui-error-summary [form]="form" />
        <fieldset
          ui-radio-group
          name="reason"
          [legend]="'moderation.report.why' | text"
          [options]="reasons()"
          [(value)]="reason"
          [error]="form.error('reason')"
        ></fieldset>
        <ui-field
          name="explanation"
          optional
          [label]="'moderation.report.explain' | text"
          [error]="form.error('explanation')"
        >
          <textarea ui-input rows="3" maxlength="1000" [(value)]="explanation"></textarea>
        </ui-field>
        <div class="row">
          <button type="submit" ui-button [busy]="form.isBusy()">{{ 'moderation.report.send' | text }}</button>
          <button type="button" ui-button="subtle" (click)="isOpen.set(false)">
            {{ 'moderation.report.cancel' | text }}
          </button>
        </div>
      </form>
    } @else {
      <button type="button" class="stoep-link-button small" (click)="isOpen.set(true)">
        {{ 'moderation.report.open' | text }}<span class="visually-hidden">: {{ about() }}</span>
      </button>
    }
  `,
})
export class ReportButton {
  readonly kind = input.required<ModeratedKind>();
  /** Its id; of news the initiative's id and its place. */
  readonly key = input.required<string>();
  /** What it is, for who hears the button without seeing where it stands. */
  readonly about = input.required<string>();
  protected readonly form = formState();
  protected readonly isOpen = signal(false);
  protected readonly isSent = signal(false);
  protected readonly reason = signal<string | null>(null);
  protected readonly explanation = signal('');
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly reasons = computed(() =>
    reportReasons.map((value) => ({ value, label: this.texts.term('moderation.reason', value) })),
  );

  protected async send(): Promise<void> {
    if (!this.form.check(this.reason() ? [] : [{ field: 'reason', reason: 'required' }])) return;
    const body = { kind: this.kind(), key: this.key(), reason: this.reason(), explanation: this.explanation() };
    if (await this.form.submit(() => this.api.post('/api/reports', body))) this.isSent.set(true);
  }
}
