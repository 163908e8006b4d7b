/** The texts of the personal page. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    mine: typeof import('./i18n/nl.json');
  }
}

export const mineTexts: TextPack = { nl: () => import('./i18n/nl.json') };
