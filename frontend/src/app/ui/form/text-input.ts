/** What is typed or chosen inside a `ui-field`: `<input ui-input [(value)]="name" />`, also on textarea and select. */
import { Directive, ElementRef, inject, model } from '@angular/core';
import { Field } from './field';

@Directive({
  selector: 'input[ui-input], textarea[ui-input], select[ui-input]',
  host: {
    '[id]': 'field?.id() ?? null',
    '[attr.name]': 'field?.name() ?? null',
    '[class]': 'kind',
    '[class.is-invalid]': 'field?.error() != null',
    '[attr.aria-invalid]': "field?.error() != null ? 'true' : null",
    '[attr.aria-describedby]': 'field?.describedBy() ?? null',
    '[value]': 'value()',
    '(input)': 'take()',
    '(change)': 'take()',
  },
})
export class TextInput {
  readonly value = model('');
  protected readonly field = inject(Field, { optional: true });
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  protected readonly kind = classOf(this.element.tagName);

  protected take(): void {
    this.value.set(this.element.value);
  }
}

function classOf(tag: string): string {
  if (tag === 'SELECT') return 'utrecht-select stoep-input';
  return tag === 'TEXTAREA' ? 'utrecht-textarea stoep-input' : 'utrecht-textbox stoep-input';
}
