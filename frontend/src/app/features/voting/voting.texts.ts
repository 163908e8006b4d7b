/** The words of the pages about voting. */
import type { TextPack } from '../../core/texts/texts';
import words from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    voting: typeof words;
  }
}

export const votingTexts: TextPack = { nl: words, en: () => import('./i18n/en.json') };
