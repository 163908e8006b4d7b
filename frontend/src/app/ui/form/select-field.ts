/** A choice from a longer list: `<select ui-select [options]="options" [(value)]="wijk"></select>` inside a `ui-field`. */
import { Component, inject, input, model } from '@angular/core';
import type { Choice } from './choice';
import { Field } from './field';

@Component({
  selector: 'select[ui-select]',
  template: `
    @if (empty()) {
      <option value="" [selected]="value() === ''">{{ empty() }}</option>
    }
    @for (option of options(); track option.value) {
      <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
    }
  `,
  host: {
    class: 'utrecht-select stoep-input',
    '[id]': 'field?.id() ?? null',
    '[attr.name]': 'field?.name() ?? null',
    '[attr.aria-invalid]': "field?.error() != null ? 'true' : null",
    '[attr.aria-describedby]': 'field?.describedBy() ?? null',
    '(change)': 'choose($event)',
  },
})
export class SelectField {
  readonly options = input.required<readonly Choice[]>();
  /** The words of "no choice"; empty when a choice has to be made. */
  readonly empty = input('');
  readonly value = model('');
  protected readonly field = inject(Field, { optional: true });

  protected choose(event: Event): void {
    this.value.set((event.target as HTMLSelectElement).value);
  }
}
