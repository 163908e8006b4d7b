/**
 * The words of the page that the server put before the site, so that people can read while the scripts come. They go
 * as soon as the site shows the page itself: when it has its heading, or after a few seconds whatever happens.
 */
import { DOCUMENT, inject, Injectable } from '@angular/core';

const patienceMs = 4_000;

@Injectable({ providedIn: 'root' })
export class FirstContent {
  private readonly document = inject(DOCUMENT);

  /** @param main where the page appears */
  replaceWhenReady(main: HTMLElement): void {
    const first = this.document.getElementById('stoep-first');
    if (!first) return;
    const observer = new MutationObserver(() => main.querySelector('h1') && replace());
    const timer = setTimeout(() => replace(), patienceMs);
    const replace = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      first.remove();
    };
    observer.observe(main, { childList: true, subtree: true });
  }
}
