/** The words of the pages about schemes. */
import type { TextPack } from '../../core/texts/texts';
import words from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    schemes: typeof words;
  }
}

export const schemeTexts: TextPack = { nl: words, en: () => import('./i18n/en.json') };
