/** What the shapes of the pins mean: `<stoep-pin-legend />`. */
import { Component } from '@angular/core';
import { TermPipe } from '../../core/texts/text.pipe';
import { PinMark } from '../../ui/map/pin-mark';

@Component({
  selector: 'stoep-pin-legend',
  imports: [PinMark, TermPipe],
  template: `
    <ul class="stoep-map-legend">
      @for (shape of shapes; track shape) {
        <li><span ui-pin-mark [shape]="shape"></span> {{ shape | term: 'pin-shape' }}</li>
      }
    </ul>
  `,
})
export class PinLegend {
  protected readonly shapes = ['circle', 'diamond', 'square', 'check'] as const;
}
