/** The words of the applicant's pages. */
import type { TextPack } from '../../core/texts/texts';
import words from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    applications: typeof words;
  }
}

export const applicationTexts: TextPack = { nl: words, en: () => import('./i18n/en.json') };
