/** Moving or cancelling one date. Who comes hears of it at once; how many they are stands beside the button. */
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ActivityDateView } from '@stoep/contracts';
import { clockTime, dayOf } from '../../../core/format/dates';
import { formState } from '../../../core/forms/form-state';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { Announcer } from '../../../core/shell/announcer';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { Field } from '../../../ui/form/field';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { load } from '../../../core/api/load';
import { ActivitiesApi } from '../activities.api';

@Component({
  selector: 'stoep-change-date',
  imports: [Button, ErrorSummary, Field, SelectField, TextInput, TextPipe],
  template: `
    <ui-error-summary [form]="form" />
    <details class="stoep-more-filters">
      <summary>{{ 'activities.move' | text }}</summary>
      <form class="stack" (submit)="$event.preventDefault(); move()" novalidate>
        <div class="row">
          <ui-field name="startsLocal" [label]="'activities.move-day' | text" [error]="form.error('startsLocal')">
            <input ui-input type="date" [(value)]="day" />
          </ui-field>
          <ui-field name="time" [label]="'activities.move-time' | text">
            <input ui-input type="time" [(value)]="time" />
          </ui-field>
        </div>
        <ui-field name="placeId" optional [label]="'activities.move-place' | text" [error]="form.error('placeId')">
          <select
            ui-select
            [options]="places()"
            [empty]="'activities.move-place-same' | text: { place: date().placeName }"
            [(value)]="placeId"
          ></select>
        </ui-field>
        <p>{{ 'activities.hear' | text: { n: people() } }}</p>
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'activities.move-do' | text }}</button>
      </form>
    </details>
    <details class="stoep-more-filters">
      <summary>{{ 'activities.cancel' | text }}</summary>
      <form class="stack" (submit)="$event.preventDefault(); cancel()" novalidate>
        <ui-field name="reason" [label]="'activities.cancel-reason' | text" [error]="form.error('reason')">
          <input ui-input maxlength="500" [(value)]="reason" />
        </ui-field>
        <p>{{ 'activities.hear' | text: { n: people() } }}</p>
        <button type="submit" ui-button="primary" [busy]="form.isBusy()">{{ 'activities.cancel-do' | text }}</button>
      </form>
    </details>
  `,
  host: { class: 'stack stack--tight' },
})
export class ChangeDate {
  readonly date = input.required<ActivityDateView>();
  readonly changed = output();
  protected readonly form = formState();
  private readonly api = inject(ActivitiesApi);
  private readonly texts = inject(Texts);
  private readonly announcer = inject(Announcer);

  protected readonly day = linkedSignal(() => dayOf(this.date().startsAt));
  protected readonly time = linkedSignal(() => clockTime(this.date().startsAt));
  protected readonly reason = signal('');
  protected readonly placeId = signal('');
  private readonly facilities = load(
    () => true,
    (_, abort) => this.api.findFacilities(abort),
  );
  protected readonly places = computed(() =>
    (this.facilities.value() ?? []).map(({ placeId, name }) => ({ value: placeId, label: name })),
  );
  private readonly list = load(
    () => this.date().id,
    (id, abort) => this.api.findPeople(id, abort),
  );
  protected readonly people = computed(() => this.list.value()?.people.length ?? 0);

  protected move(): Promise<void> {
    const startsLocal = `${this.day()}T${this.time()}:00`;
    const placeId = this.placeId();
    const request = { startsLocal, ...(placeId && { placeId }) };
    return this.do('activities.moved', () => this.api.moveDate(this.date().id, request));
  }

  protected cancel(): Promise<void> {
    return this.do('activities.cancelled', () => this.api.cancelDate(this.date().id, this.reason()));
  }

  private async do(said: 'activities.moved' | 'activities.cancelled', deed: () => Promise<unknown>): Promise<void> {
    if (!(await this.form.submit(deed))) return;
    this.announcer.say(this.texts.text(said));
    this.changed.emit();
  }
}
