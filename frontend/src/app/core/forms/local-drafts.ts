/**
 * What somebody typed before it could go to the server, kept on this device so that a reload or signing in loses
 * nothing. Never for passwords or account numbers. A browser that keeps nothing only loses this convenience.
 */
import { Injectable } from '@angular/core';

const prefix = 'stoep.concept.';

@Injectable({ providedIn: 'root' })
export class LocalDrafts {
  read<T>(name: string): T | null {
    try {
      const text = localStorage.getItem(prefix + name);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      // Switched off, or written by something else: the same as nothing kept.
      return null;
    }
  }

  /** Was it kept? */
  keep(name: string, draft: unknown): boolean {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(draft));
      return true;
    } catch {
      // Full or switched off: the page then says that nothing is kept yet.
      return false;
    }
  }

  forget(name: string): void {
    try {
      localStorage.removeItem(prefix + name);
    } catch {
      // Nothing could be kept, so there is nothing to forget.
    }
  }

  forgetAll(): void {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
    } catch {
      // Nothing could be kept, so there is nothing to forget.
    }
  }
}
