/** Was it held, and with how many? Two taps on a phone: the number starts at who signed up, so that often one is enough. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ActivityDateView } from '@stoep/contracts';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-input';
import { ActivitiesApi } from '../activities.api';

@Component({
  selector: 'stoep-attendance',
  imports: [Button, ErrorSummary, Field, TextInput, TextPipe],
  template: `
    <h3>{{ 'activities.attendance' | text }}</h3>
    <ui-error-summary [form]="form" />
    @if (date().held !== null) {
      <p>
        <strong>{{ said() }}</strong>
      </p>
    }
    <div class="stoep-stepper">
      <button
        type="button"
        ui-button
        [attr.aria-label]="'activities.attendance-less' | text"
        (click)="step(-1)"
        [disabled]="headCount() === 0"
      >
        −
      </button>
      <ui-field name="headCount" [label]="'activities.attendance-count' | text" [error]="form.error('headCount')">
        <input
          ui-input
          type="number"
          inputmode="numeric"
          min="0"
          [value]="'' + headCount()"
          (valueChange)="headCount.set(+$event)"
        />
      </ui-field>
      <button type="button" ui-button [attr.aria-label]="'activities.attendance-more' | text" (click)="step(1)">
        +
      </button>
    </div>
    <div class="row">
      <button type="button" ui-button="primary" [busy]="form.isBusy()" (click)="note(true)">
        {{ 'activities.attendance-held' | text: { n: headCount() } }}
      </button>
      <button type="button" ui-button="subtle" [busy]="form.isBusy()" (click)="note(false)">
        {{ 'activities.attendance-not-held' | text }}
      </button>
    </div>
  `,
  host: { class: 'panel panel--accent stack' },
})
export class Attendance {
  readonly date = input.required<ActivityDateView>();
  readonly changed = output();
  protected readonly form = formState();
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly headCount = linkedSignal(() => this.date().headCount ?? this.date().taken);
  protected readonly said = computed(() => {
    const { held, headCount } = this.date();
    return held
      ? this.texts.text('activities.attendance-noted', { n: headCount ?? 0 })
      : this.texts.text('activities.attendance-noted-not');
  });

  protected step(by: 1 | -1): void {
    this.headCount.update((count) => Math.max(0, count + by));
  }

  protected async note(held: boolean): Promise<void> {
    const headCount = held ? this.headCount() : null;
    if (!(await this.form.submit(() => this.api.noteAttendance(this.date().id, { held, headCount })))) return;
    this.announcer.say(this.texts.text('activities.attendance-kept'));
    this.changed.emit();
  }
}
