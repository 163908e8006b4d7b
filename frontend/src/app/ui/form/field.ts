/**
 * A field with its label, help and error. The input itself is put inside, so that it stays plain HTML:
 * `<ui-field name="email" label="…" help="…" [error]="form.error('email')"><input ui-input type="email" [(value)]="email" /></ui-field>`
 */
import { booleanAttribute, Component, computed, input } from '@angular/core';
import { fieldId } from '../../core/forms/field-id';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'ui-field',
  imports: [TextPipe],
  template: `
    <label class="utrecht-form-label stoep-field__label" [attr.for]="id()">
      {{ label() }}
      @if (optional()) {
        <span class="stoep-field__optional">{{ 'form.optional' | text }}</span>
      }
    </label>
    @if (help()) {
      <p class="stoep-field__help" [id]="id() + '-hulp'">{{ help() }}</p>
    }
    @if (error()) {
      <p class="stoep-field__error" [id]="id() + '-fout'">{{ error() }}</p>
    }
    <ng-content />
  `,
  host: { class: 'stoep-field', '[class.stoep-field--invalid]': 'error() !== null' },
})
export class Field {
  /** The name the server gives it; also decides the id. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });

  readonly id = computed(() => fieldId(this.name()));
  readonly describedBy = computed(() => {
    const ids = [this.help() && `${this.id()}-hulp`, this.error() && `${this.id()}-fout`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
