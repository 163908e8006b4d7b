/** One of a few: `<fieldset ui-radio-group name="category" legend="…" [options]="options" [(value)]="category"></fieldset>`. */
import { booleanAttribute, Component, computed, input, model } from '@angular/core';
import { fieldId } from '../../core/forms/field-id';
import type { Choice } from './choice';
import { ChoiceGroupHead } from './choice-group-head';

@Component({
  selector: 'fieldset[ui-radio-group]',
  imports: [ChoiceGroupHead],
  template: `
    <legend [class]="legendClass()">{{ legend() }}</legend>
    <ui-choice-group-head [id]="id()" [help]="help()" [error]="error()" />
    @for (option of options(); track option.value; let first = $first) {
      <label class="stoep-choice">
        <input
          type="radio"
          class="utrecht-radio-button utrecht-radio-button--html-input"
          [id]="first ? id() : id() + '-' + option.value"
          [name]="name()"
          [value]="option.value"
          [checked]="option.value === value()"
          (change)="value.set(option.value)"
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
    role: 'radiogroup',
    '[class.stoep-field--invalid]': 'error() !== null',
    '[attr.aria-invalid]': "error() !== null ? 'true' : null",
    '[attr.aria-describedby]': 'describedBy()',
  },
})
export class RadioGroup {
  readonly name = input.required<string>();
  readonly legend = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
  readonly options = input.required<readonly Choice[]>();
  /** The question is already the heading of the page: then the legend is only for who does not see that. */
  readonly hiddenLegend = input(false, { transform: booleanAttribute });
  readonly value = model<string | null>(null);

  protected readonly id = computed(() => fieldId(this.name()));
  protected readonly legendClass = computed(() => (this.hiddenLegend() ? 'visually-hidden' : 'stoep-field__label'));
  protected readonly describedBy = computed(() => describe(this.id(), this.help(), this.error()));
}

export function describe(id: string, help: string, error: string | null): string | null {
  const ids = [help && `${id}-hulp`, error && `${id}-fout`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : null;
}
