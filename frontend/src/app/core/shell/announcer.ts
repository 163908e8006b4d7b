/** Says something to people who do not see the page change: one polite live region for the whole site. */
import { Injectable, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly words = signal('');
  readonly message = this.words.asReadonly();

  say(message: string): void {
    this.words.set('');
    setTimeout(() => this.words.set(message), 50);
  }
}
