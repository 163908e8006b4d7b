/** One request as its keeper reads it, with a yes and a no. A no has its reason. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { BookingView } from '@stoep/contracts';
import { DayPipe, TimePipe } from '../../core/format/format.pipes';
import { formState } from '../../core/forms/form-state';
import { Announcer } from '../../core/shell/announcer';
import { TextPipe } from '../../core/texts/text.pipe';
import { Texts } from '../../core/texts/texts';
import { Button } from '../../ui/button/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { TextInput } from '../../ui/form/text-input';
import { Alert } from '../../ui/message/alert';
import { FacilitiesApi } from './facilities.api';

@Component({
  selector: 'stoep-answer-request',
  imports: [Alert, Button, DayPipe, ErrorSummary, Field, TextInput, TextPipe, TimePipe],
  template: `
    <article class="panel stack" [attr.aria-label]="request().purpose">
      <p>
        <strong>{{ request().startsAt | day: 'beside' }}</strong><br />
        {{ 'facilities.from-to' | text: { from: (request().startsAt | time), to: (request().endsAt | time) } }}
      </p>
      <p>{{ 'facilities.asked-by' | text: { name: request().askedByName } }}<br />{{ request().purpose }}</p>
      @if (request().isTaken) {
        <div ui-alert="warning">
          <p>{{ 'facilities.is-taken' | text }}</p>
        </div>
      }
      <ui-error-summary [form]="form" />
      <ui-field
        [name]="field()"
        [label]="'facilities.answer' | text"
        [help]="'facilities.answer-help' | text"
        [error]="form.error(field())"
      >
        <textarea ui-input rows="2" maxlength="1000" [(value)]="text"></textarea>
      </ui-field>
      <p class="row">
        <button
          type="button"
          ui-button="primary"
          [busy]="form.isBusy()"
          [disabled]="request().isTaken"
          (click)="answer(true)"
        >
          {{ 'facilities.answer-yes' | text }}
        </button>
        <button type="button" ui-button [busy]="form.isBusy()" (click)="answer(false)">
          {{ 'facilities.answer-no' | text }}
        </button>
      </p>
    </article>
  `,
  host: { class: 'stack' },
})
export class AnswerRequest {
  readonly request = input.required<BookingView>();
  readonly answered = output();
  protected readonly form = formState();
  protected readonly text = signal('');
  /** Several requests stand on one page, so each has a field of its own. */
  protected readonly field = computed(() => `answer-${this.request().id}`);
  private readonly api = inject(FacilitiesApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected async answer(isAgreed: boolean): Promise<void> {
    const isReasonMissing = !isAgreed && this.text().trim() === '';
    if (!this.form.check(isReasonMissing ? [{ field: this.field(), reason: 'required' }] : [])) return;
    const request = { isAgreed, answer: this.text() };
    if (!(await this.form.submit(() => this.api.answerBooking(this.request().id, request)))) return;
    this.announcer.say(this.texts.text('facilities.answered'));
    this.answered.emit();
  }
}
