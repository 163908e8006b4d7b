/** A small drawing beside the words of a fact; it says nothing by itself. `<svg stoep-fact-icon="quiet"></svg>` */
import { Component, computed, input } from '@angular/core';
import type { AgendaFact } from '@stoep/contracts';

/** Lines on a field of 24 by 24. */
const lines: Record<AgendaFact, string> = {
  wheelchair: 'M11 4.5h.01M11 8v6h5l3 5M11 10.5h4M8.5 12.2a4.6 4.6 0 1 0 5.6 6.3',
  quiet: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM16 9.5l4.5 5M20.5 9.5l-4.5 5',
  'dementia-friendly': 'M12 20s-7-4.3-7-9.6A3.9 3.9 0 0 1 12 8a3.9 3.9 0 0 1 7 2.4c0 5.3-7 9.6-7 9.6z',
  'walk-in': 'M6 20.5V4h9v16.5M3.5 20.5h17M12 12.5h.01M15 6l4 1.5v13',
  free: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM15 9.2a3.4 3.4 0 1 0 0 5.6M7.5 11h4.5M7.5 13h4.5',
};

@Component({
  selector: 'svg[stoep-fact-icon]',
  template: `<svg:path [attr.d]="path()" />`,
  host: { class: 'stoep-fact-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
})
export class FactIcon {
  readonly fact = input.required<AgendaFact>({ alias: 'stoep-fact-icon' });
  protected readonly path = computed(() => lines[this.fact()]);
}
