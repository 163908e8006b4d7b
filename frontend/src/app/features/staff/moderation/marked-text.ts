/** A text with what was found in it marked. Text stays text: nothing of it becomes markup. */
import { Component, computed, input } from '@angular/core';
import type { MarkedText } from '@stoep/contracts';

@Component({
  selector: 'p[stoep-marked-text]',
  template: `@for (part of parts(); track $index) {
    @if (part.isFound) {
      <mark>{{ part.text }}</mark>
    } @else {
      {{ part.text }}
    }
  }`,
  host: { class: 'pre-line' },
})
export class MarkedTextView {
  readonly of = input.required<MarkedText>({ alias: 'stoep-marked-text' });
  protected readonly parts = computed(() => {
    const { text, found } = this.of();
    let end = 0;
    const parts = found.flatMap((one) => {
      const before = { text: text.slice(end, one.start), isFound: false };
      end = one.start + one.text.length;
      return [before, { text: one.text, isFound: true }];
    });
    return [...parts, { text: text.slice(end), isFound: false }];
  });
}
