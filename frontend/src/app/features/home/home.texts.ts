/** The texts of the home page. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    home: typeof import('./i18n/nl.json');
  }
}

export const homeTexts: TextPack = { nl: () => import('./i18n/nl.json') };
