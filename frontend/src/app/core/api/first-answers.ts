/**
 * The answers that came along with the page itself (an inert JSON element), so that the first view need not ask again.
 * Each is used once, and only while the first view is being made: after that the server is asked as always.
 */
import { DOCUMENT, inject, Injectable } from '@angular/core';

const goodForMs = 5_000;

@Injectable({ providedIn: 'root' })
export class FirstAnswers {
  private readonly answers = readAnswers(inject(DOCUMENT));
  private firstTakenAt: number | null = null;

  /** Undefined: ask the server. */
  take(address: string): unknown {
    this.firstTakenAt ??= Date.now();
    if (Date.now() - this.firstTakenAt > goodForMs) this.answers.clear();
    const answer = this.answers.get(address);
    this.answers.delete(address);
    return answer;
  }

  /** Somebody did something, or went somewhere else: what came along may be old now. */
  forget(): void {
    this.answers.clear();
  }
}

function readAnswers(document: Document): Map<string, unknown> {
  const element = document.getElementById('stoep-answers');
  const answers = element?.textContent ? (JSON.parse(element.textContent) as Record<string, unknown>) : {};
  element?.remove();
  return new Map(Object.entries(answers));
}
