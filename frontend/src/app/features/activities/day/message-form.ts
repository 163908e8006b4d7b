/** A message to who comes on a date, or to everybody who takes part. It goes by mail; addresses stay unseen. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { TextInput } from '../../../ui/form/text-input';
import { ActivitiesApi } from '../activities.api';

@Component({
  selector: 'stoep-message-form',
  imports: [Button, ErrorSummary, Field, RadioGroup, TextInput, TextPipe],
  template: `
    <h2>{{ 'activities.message' | text }}</h2>
    <ui-error-summary [form]="form" />
    @if (said()) {
      <p role="status">
        <strong>{{ said() }}</strong>
      </p>
    }
    <form class="stoep-form" (submit)="$event.preventDefault(); send()" novalidate>
      <ui-field name="text" [label]="'activities.message-text' | text" [error]="form.error('text')">
        <textarea ui-input rows="4" maxlength="3000" [(value)]="text"></textarea>
      </ui-field>
      <fieldset
        ui-radio-group
        name="whom"
        [legend]="'activities.message-whom' | text"
        [options]="whomChoices()"
        [(value)]="whom"
      ></fieldset>
      <button type="submit" ui-button [busy]="form.isBusy()">{{ 'activities.message-send' | text }}</button>
    </form>
  `,
  host: { class: 'stack' },
})
export class MessageForm {
  readonly activityId = input.required<string>();
  readonly dateId = input.required<string>();
  protected readonly form = formState();
  protected readonly text = signal('');
  protected readonly whom = signal<string | null>('date');
  protected readonly said = signal('');
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  protected readonly whomChoices = computed<Choice[]>(() => [
    { value: 'date', label: this.texts.text('activities.message-date') },
    { value: 'all', label: this.texts.text('activities.message-all') },
  ]);

  protected async send(): Promise<void> {
    this.said.set('');
    const dateId = this.whom() === 'date' ? this.dateId() : undefined;
    await this.form.submit(async () => {
      const { people } = await this.api.sendMessage(this.activityId(), {
        text: this.text(),
        ...(dateId && { dateId }),
      });
      this.said.set(this.texts.text('activities.message-sent', { n: people }));
      this.text.set('');
    });
  }
}
