/** Some of a few: `<fieldset ui-checkbox-group name="effects" legend="…" [options]="options" [(values)]="effects"></fieldset>`. */
import { booleanAttribute, Component, computed, input, model } from '@angular/core';
import { fieldId } from '../../core/forms/field-id';
import type { Choice } from './choice';
import { ChoiceGroupHead } from './choice-group-head';
import { describe } from './radio-group';

@Component({
  selector: 'fieldset[ui-checkbox-group]',
  imports: [ChoiceGroupHead],
  template: `
    <legend [class]="legendClass()">{{ legend() }}</legend>
    <ui-choice-group-head [id]="id()" [help]="help()" [error]="error()" />
    @for (option of options(); track option.value; let first = $first) {
      <label class="stoep-choice">
        <input
          type="checkbox"
          class="utrecht-checkbox utrecht-checkbox--html-input"
          [id]="first ? id() : id() + '-' + option.value"
          [name]="name()"
          [checked]="values().includes(option.value)"
          (change)="toggle(option.value)"
        />
        <span class="stoep-choice__label">
          {{ option.label }}
          @if (option.help) {
            <span class="stoep-choice__help">{{ option.help }}</span>
          }
        </span>
      </label>
    }
  `,
  host: {
    class: 'stoep-choice-group',
    '[class.stoep-field--invalid]': 'error() !== null',
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class CheckboxGroup {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
  readonly options = input.required<readonly Choice[]>();
  readonly hiddenLegend = input(false, { transform: booleanAttribute });
  readonly values = model<readonly string[]>([]);

  protected readonly id = computed(() => fieldId(this.name()));
  protected readonly legendClass = computed(() => (this.hiddenLegend() ? 'visually-hidden' : 'stoep-field__label'));
  protected readonly describedBy = computed(() => describe(this.id(), this.help(), this.error()));

  protected toggle(value: string): void {
    const chosen = this.values();
    this.values.set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }
}
