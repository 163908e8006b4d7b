/** /buurtbudget: which schemes there are, what is left of them, and until when. */
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { load } from '../../core/api/load';
import { DayPipe, EurosPipe } from '../../core/format/format.pipes';
import { Session } from '../../core/session/session';
import { TextPipe } from '../../core/texts/text.pipe';
import { Button } from '../../ui/button/button';
import { Empty } from '../../ui/message/empty';
import { LoadState } from '../../ui/message/load-state';
import { SchemesApi } from './schemes.api';

@Component({
  selector: 'stoep-schemes-page',
  imports: [Button, DayPipe, Empty, EurosPipe, LoadState, RouterLink, TextPipe],
  templateUrl: './schemes.page.html',
  host: { class: 'stoep-page' },
})
export class SchemesPage {
  private readonly api = inject(SchemesApi);
  protected readonly session = inject(Session);
  protected readonly schemes = load(
    () => true,
    () => this.api.findSchemes(),
  );

  protected state(scheme: { isOpen: boolean; opensOn: string; closesOn: string }): 'open' | 'later' | 'closed' {
    if (scheme.isOpen) return 'open';
    return scheme.opensOn > new Date().toISOString().slice(0, 10) ? 'later' : 'closed';
  }
}
