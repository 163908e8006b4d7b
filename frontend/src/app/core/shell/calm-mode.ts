/** The calm view: larger letters and only what matters now. A choice of this device, remembered in it. */
import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';

const storageKey = 'stoep.rustig';

@Injectable({ providedIn: 'root' })
export class CalmMode {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal(this.remembered());
  readonly isOn = this.chosen.asReadonly();

  constructor() {
    effect(() => this.document.documentElement.classList.toggle('is-calm', this.chosen()));
  }

  toggle(): void {
    this.chosen.update((on) => !on);
    try {
      localStorage.setItem(storageKey, this.chosen() ? 'ja' : 'nee');
    } catch {
      // A browser that keeps nothing (private mode) still shows the calm view until the page is closed.
    }
  }

  private remembered(): boolean {
    try {
      return localStorage.getItem(storageKey) === 'ja';
    } catch {
      // Storage can be switched off by the person: then there is nothing to remember.
      return false;
    }
  }
}
