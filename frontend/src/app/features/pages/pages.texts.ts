/** The texts of the pages on how this site works. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    pages: typeof import('./i18n/nl.json');
  }
}

export const pagesTexts: TextPack = { nl: () => import('./i18n/nl.json') };
