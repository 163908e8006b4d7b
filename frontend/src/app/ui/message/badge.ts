/** The state of something in a word: `<span ui-badge="good">Loopt</span>`. The word says it; the colour only helps. */
import { Directive, input } from '@angular/core';

export type BadgeLook = 'neutral' | 'info' | 'good' | 'attention' | 'ended' | '';

@Directive({
  selector: '[ui-badge]',
  host: {
    class: 'utrecht-status-badge stoep-badge',
    '[class.utrecht-status-badge--neutral]': "look() === 'info'",
    '[class.utrecht-status-badge--success]': "look() === 'good'",
    '[class.utrecht-status-badge--warning]': "look() === 'attention'",
    '[class.utrecht-status-badge--inactive]': "look() === 'ended' || look() === 'neutral' || look() === ''",
  },
})
export class Badge {
  readonly look = input<BadgeLook>('neutral', { alias: 'ui-badge' });
}
