/** What an entry fills in: the plan, and the series. `<stoep-prefill-fields [typed]="it" [form]="form" (typing)="set($event)" />` */
import { Component, computed, inject, input, output } from '@angular/core';
import { audiences, initiativeCategories, signUpModes } from '@stoep/rules';
import type { FormState } from '../../../core/forms/form-state';
import { weekdayName } from '../../../core/format/dates';
import { TextPipe } from '../../../core/texts/text.pipe';
import { Texts } from '../../../core/texts/texts';
import { CheckboxGroup } from '../../../ui/form/checkbox-group';
import { Field } from '../../../ui/form/field';
import { RadioGroup } from '../../../ui/form/radio-group';
import { SelectField } from '../../../ui/form/select-field';
import { TextInput } from '../../../ui/form/text-input';
import { everies, seriesFacts, weekdays, type TypedIntervention } from './typed-intervention';

@Component({
  selector: 'stoep-prefill-fields',
  imports: [CheckboxGroup, Field, RadioGroup, SelectField, TextInput, TextPipe],
  templateUrl: './prefill-fields.html',
  host: { class: 'stoep-form' },
})
export class PrefillFields {
  readonly typed = input.required<TypedIntervention>();
  readonly form = input.required<FormState>();
  readonly typing = output<Partial<TypedIntervention>>();
  private readonly texts = inject(Texts);

  protected readonly yesNo = computed(() => [
    { value: 'yes', label: this.texts.text('intervention-files.yes') },
    { value: 'no', label: this.texts.text('intervention-files.no') },
  ]);
  protected readonly audiences = this.terms('audience', audiences);
  protected readonly categories = this.terms('initiative-category', initiativeCategories);
  protected readonly everies = this.terms('intervention-files.every', everies);
  protected readonly signUps = this.terms('intervention-files.sign-up', signUpModes);
  protected readonly facts = this.terms('intervention-files.fact', seriesFacts);
  protected readonly days = computed(() =>
    weekdays.map((value, index) => ({ value, label: weekdayName(index + 1, this.texts.locale()) })),
  );

  private terms(list: string, values: readonly string[]) {
    return computed(() => values.map((value) => ({ value, label: this.texts.term(list, value) })));
  }
}
