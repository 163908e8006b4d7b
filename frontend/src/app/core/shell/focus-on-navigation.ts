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

  start(): void {
    this.router.events.subscribe((event) => {
      if (!(event instanceof NavigationEnd)) return;
      const path = event.urlAfterRedirects.split(/[?#]/)[0] ?? '';
      if (this.path !== null && this.path !== path && !event.urlAfterRedirects.includes('#')) this.moveFocus();
      this.path = path;
    });
  }

  moveFocus(): void {
    setTimeout(() => {
      const main = this.document.querySelector<HTMLElement>('main');
      const heading = main?.querySelector<HTMLElement>('h1') ?? main;
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    });
  }
}
