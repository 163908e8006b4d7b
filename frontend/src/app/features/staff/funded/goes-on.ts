/** Whether something goes on, in badges: what to look at, or that all is well. `<stoep-goes-on [flags]="flags" />` */
import { Component, input } from '@angular/core';
import type { GoesOnFlag } from '@stoep/rules';
import { TermPipe, TextPipe } from '../../../core/texts/text.pipe';
import { Badge } from '../../../ui/message/badge';

@Component({
  selector: 'stoep-goes-on',
  imports: [Badge, TermPipe, TextPipe],
  template: `
    @for (flag of flags(); track flag) {
      <span ui-badge="attention">{{ flag | term: 'goes-on-flag' }}</span>
    } @empty {
      <span ui-badge="good">{{ 'staff-funded.well' | text }}</span>
    }
  `,
  host: { class: 'row' },
})
export class GoesOn {
  readonly flags = input.required<readonly GoesOnFlag[]>();
}
