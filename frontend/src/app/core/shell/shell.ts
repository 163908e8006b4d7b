/** The frame around every page: skip link, head with menu, main, foot, and the live region. */
import { afterNextRender, Component, inject, viewChild, type ElementRef } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TextPipe } from '../texts/text.pipe';
import { Announcer } from './announcer';
import { FirstContent } from './first-content';
import { FocusOnNavigation } from './focus-on-navigation';
import { PageTitle } from './page-title';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

@Component({
  selector: 'stoep-root',
  imports: [RouterOutlet, SiteHeader, SiteFooter, TextPipe],
  template: `
    <a class="stoep-skip-link" href="#inhoud" (click)="skip($event)">{{ 'shell.skip' | text }}</a>
    <header stoep-header class="stoep-header"></header>
    <main #main id="inhoud" tabindex="-1" class="stoep-main"><router-outlet /></main>
    <footer stoep-footer class="stoep-footer"></footer>
    <div class="visually-hidden" aria-live="polite" role="status">{{ announcer.message() }}</div>
  `,
})
export class Shell {
  protected readonly announcer = inject(Announcer);
  private readonly focus = inject(FocusOnNavigation);
  private readonly first = inject(FirstContent);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    inject(PageTitle);
    this.focus.start();
    afterNextRender(() => this.first.replaceWhenReady(this.main().nativeElement));
  }

  /** Moves the focus by hand: an address with "#inhoud" would be a navigation of the router. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.focus.moveFocus();
  }
}
