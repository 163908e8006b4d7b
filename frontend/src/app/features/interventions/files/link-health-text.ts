/** Whether the link of an entry works, in words: `<stoep-link-health [of]="file" />`. */
import { Component, computed, inject, input } from '@angular/core';
import type { LinkHealth } from '@stoep/contracts';
import { writtenDay } from '../../../core/format/dates';
import { Texts } from '../../../core/texts/texts';
import { Badge } from '../../../ui/message/badge';

@Component({
  selector: 'stoep-link-health',
  imports: [Badge],
  template: `<span [ui-badge]="look()">{{ words() }}</span>`,
})
export class LinkHealthText {
  readonly of = input.required<LinkHealth & { link: string }>();
  private readonly texts = inject(Texts);

  protected readonly look = computed(() => {
    const { link, linkFault, linkCheckedAt } = this.of();
    if (linkFault) return 'attention' as const;
    return link !== '' && linkCheckedAt ? ('good' as const) : ('info' as const);
  });
  protected readonly words = computed(() => {
    const { link, linkFault, linkFailsSince, linkCheckedAt } = this.of();
    if (link === '') return this.texts.text('intervention-files.link-none');
    if (linkFault) {
      const fault = this.texts.term('link-fault', linkFault);
      const day = writtenDay(linkFailsSince ?? '', this.texts.locale());
      return this.texts.text('intervention-files.link-since', { fault, day });
    }
    return this.texts.text(linkCheckedAt ? 'intervention-files.link-works' : 'intervention-files.link-unchecked');
  });
}
