/** The words of the pages for staff. */
import type { TextPack } from '../../core/texts/texts';
import words from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    staff: typeof words;
  }
}

export const staffTexts: TextPack = { nl: words, en: () => import('./i18n/en.json') };
