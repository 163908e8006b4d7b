/**
 * The language somebody chose on this device. Kept in a cookie, not only because it outlasts the visit: the server sees
 * it and does not send first words in Dutch to who reads English. It says nothing about a person.
 */
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { languages, Texts, type Language } from './texts';

const cookieName = 'taal';
const aYear = 31_536_000;

@Injectable({ providedIn: 'root' })
export class LanguageChoice {
  private readonly texts = inject(Texts);
  private readonly document = inject(DOCUMENT);

  /** The languages that can be chosen now. */
  others(): readonly Language[] {
    return languages.filter((language) => language !== this.texts.language());
  }

  async choose(language: Language): Promise<void> {
    await this.texts.speak(language);
    this.document.cookie = `${cookieName}=${language}; path=/; max-age=${aYear}; samesite=lax`;
  }

  /** At the start: as it was chosen before, or else Dutch. */
  async restore(): Promise<void> {
    const chosen = new RegExp(`(?:^|; )${cookieName}=(\\w+)`).exec(this.document.cookie)?.[1];
    const language = languages.find((known) => known === chosen);
    if (language) await this.texts.speak(language);
  }
}
