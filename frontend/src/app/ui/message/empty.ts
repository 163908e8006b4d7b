/** An empty list says what to do: `<ui-empty heading="Nog geen ideeën"><a …>Deel het eerste idee</a></ui-empty>`. */
import { Component, input } from '@angular/core';

@Component({
  selector: 'ui-empty',
  template: `
    <p class="stoep-empty__heading">{{ heading() }}</p>
    <ng-content />
  `,
  host: { class: 'stoep-empty' },
})
export class Empty {
  readonly heading = input.required<string>();
}
