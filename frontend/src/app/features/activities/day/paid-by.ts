/** Which granted application pays for an activity. Who got no money sees nothing of it. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ActivityView } from '@stoep/contracts';
import { load } from '../../../core/api/load';
import { formState } from '../../../core/forms/form-state';
import { Announcer } from '../../../core/shell/announcer';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Button } from '../../../ui/button/button';
import type { Choice } from '../../../ui/form/choice';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { ActivitiesApi } from '../activities.api';

@Component({
  selector: 'stoep-paid-by',
  imports: [Button, ErrorSummary, Field, SelectField, TextPipe],
  template: `
    @if (choices().length) {
      <section class="stack" aria-labelledby="geld-kop">
        <h2 id="geld-kop">{{ 'activities.paid' | text }}</h2>
        <ui-error-summary [form]="form" />
        <form class="stack" (submit)="$event.preventDefault(); save()" novalidate>
          <ui-field
            name="applicationNumber"
            [label]="'activities.paid-by' | text"
            [help]="'activities.paid-help' | text"
            [error]="form.error('applicationNumber')"
          >
            <select ui-select [options]="choices()" [empty]="'activities.paid-none' | text" [(value)]="number"></select>
          </ui-field>
          <p class="row">
            <button type="submit" ui-button [busy]="form.isBusy()">{{ 'activities.paid-save' | text }}</button>
          </p>
        </form>
      </section>
    }
  `,
})
export class PaidBy {
  readonly activity = input.required<ActivityView>();
  readonly changed = output();
  protected readonly form = formState();
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly number = linkedSignal(() => this.activity().applicationNumber ?? '');
  private readonly funded = load(
    () => true,
    (_, signal) => this.api.findFundedApplications(signal),
  );
  protected readonly choices = computed<Choice[]>(() =>
    (this.funded.value() ?? []).map(({ number, title }) => ({ value: number, label: `${title} (${number})` })),
  );

  protected async save(): Promise<void> {
    if (!(await this.form.submit(() => this.api.linkApplication(this.activity().id, this.number() || null)))) return;
    this.announcer.say(this.texts.text('activities.paid-saved'));
    this.changed.emit();
  }
}
