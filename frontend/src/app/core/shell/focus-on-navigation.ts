/**
 * After going to another page the focus moves to its heading, so that a screen reader and the keyboard start there.
 * A change of filters in the address leaves the focus where it is, and so does the first page.
 */
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';

@Injectable({ providedIn: 'root' })
export class FocusOnNavigation {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private path: string | null = null;
  private waiting: MutationObserver | null = null;

  start(): void {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const path = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      if (this.path !== null && this.path !== path && !event.urlAfterRedirects.includes('#')) this.moveFocus();
      this.path = path;
    });
  }

  /** To the heading; to main for as long as the page has none yet because it is still loading. */
  moveFocus(): void {
    this.waiting?.disconnect();
    setTimeout(() => {
      const main = this.document.querySelector<HTMLElement>('main');
      if (!main) return;
      const heading = main.querySelector<HTMLElement>('h1');
      focusOn(heading ?? main);
      if (!heading) this.waitForHeading(main);
    });
  }

  private waitForHeading(main: HTMLElement): void {
    this.waiting = new MutationObserver((_, observer) => {
      const heading = main.querySelector<HTMLElement>('h1');
      const hasMovedOn = this.document.activeElement !== main;
      if (heading || hasMovedOn) observer.disconnect();
      if (heading && !hasMovedOn) focusOn(heading);
    });
    this.waiting.observe(main, { childList: true, subtree: true });
  }
}

function focusOn(element: HTMLElement): void {
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}
