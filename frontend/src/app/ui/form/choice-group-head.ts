/** The help and the error above a group of choices. */
import { Component, input } from '@angular/core';

@Component({
  selector: 'ui-choice-group-head',
  template: `
    @if (help()) {
      <p class="stoep-field__help" [attr.id]="id() + '-hulp'">{{ help() }}</p>
    }
    @if (error()) {
      <p class="stoep-field__error" [attr.id]="id() + '-fout'">{{ error() }}</p>
    }
  `,
  host: { '[attr.id]': 'null' },
})
export class ChoiceGroupHead {
  readonly id = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
}
