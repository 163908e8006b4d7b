/** Where: a place of the directory, or a point on the map with a name. */
import { Component, computed, inject } from '@angular/core';
import { load } from '../../../core/api/load';
import { AreasStore } from '../../../core/places/areas.store';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { PlacePicker, type ChosenPlace } from '../../../shared/place-picker/place-picker';
import type { Choice } from '../../../ui/form/choice';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { LoadState } from '../../../ui/message/load-state';
import { ActivitiesApi } from '../activities.api';
import { PlanStore } from './plan.store';

@Component({
  selector: 'stoep-place-part',
  imports: [Field, LoadState, PlacePicker, RadioGroup, SelectField, TextInput, TextPipe],
  template: `
    <fieldset
      ui-radio-group
      name="placeKind"
      [legend]="'activities.plan-place' | text"
      [options]="kinds()"
      [value]="plan().placeKind"
      (valueChange)="store.set({ placeKind: $event ?? 'facility' })"
    ></fieldset>
    @if (plan().placeKind === 'facility') {
      <ui-load-state [of]="facilities" />
      <ui-field name="placeId" [label]="'activities.plan-facility' | text" [error]="form.error('placeId')">
        <select
          ui-select
          [options]="choices()"
          [empty]="'form.choose' | text"
          [value]="plan().placeId"
          (valueChange)="store.set({ placeId: $event })"
        ></select>
      </ui-field>
      @if (chosen(); as facility) {
        <p class="soft">{{ facility.description }}</p>
      }
    } @else {
      <ui-field
        name="pointName"
        [label]="'activities.plan-point-name' | text"
        [help]="'activities.plan-point-help' | text"
        [error]="form.error('pointName') ?? form.error('point') ?? form.error('point.name')"
      >
        <input ui-input maxlength="200" [value]="plan().pointName" (valueChange)="store.set({ pointName: $event })" />
      </ui-field>
      <stoep-place-picker [place]="point()" (chosen)="take($event)" />
    }
  `,
  host: { class: 'stoep-form' },
})
export class PlacePart {
  protected readonly store = inject(PlanStore);
  protected readonly plan = this.store.plan;
  protected readonly form = this.store.form;
  private readonly api = inject(ActivitiesApi);
  private readonly areas = inject(AreasStore);
  private readonly texts = inject(Texts);

  protected readonly facilities = load(
    () => true,
    (_, signal) => this.api.findFacilities(signal),
  );
  protected readonly kinds = computed<Choice[]>(() => [
    { value: 'facility', label: this.texts.text('activities.plan-place-facility') },
    { value: 'point', label: this.texts.text('activities.plan-place-point') },
  ]);
  protected readonly choices = computed<Choice[]>(() =>
    (this.facilities.value() ?? []).map(({ placeId, name, buurtCode }) => {
      const buurt = this.areas.byCode(buurtCode)?.name;
      return { value: placeId, label: buurt ? `${name} (${buurt})` : name };
    }),
  );
  protected readonly chosen = computed(() =>
    this.facilities.value()?.find(({ placeId }) => placeId === this.plan().placeId),
  );
  protected readonly point = computed<ChosenPlace>(() => {
    const { pointName, buurtCode, lon, lat } = this.plan();
    return { placeName: pointName, buurtCode, lon, lat };
  });

  protected take({ placeName, buurtCode, lon, lat }: ChosenPlace): void {
    this.store.set({ pointName: this.plan().pointName || placeName, buurtCode, lon, lat });
  }
}
