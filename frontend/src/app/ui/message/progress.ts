/** Where one is in a row of questions, in words first: `<ui-progress [step]="3" [of]="8" />`. */
import { Component, input } from '@angular/core';
import { TextPipe } from '../../core/texts/text.pipe';

@Component({
  selector: 'ui-progress',
  imports: [TextPipe],
  template: `
    <p class="stoep-progress__words">{{ 'form.progress' | text: { step: step(), total: of() } }}</p>
    <progress class="stoep-progress__bar" aria-hidden="true" [max]="of()" [value]="step()"></progress>
  `,
  host: { class: 'stoep-progress' },
})
export class Progress {
  readonly step = input.required<number>();
  readonly of = input.required<number>();
}
