/** The texts of the pages about areas. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    areas: typeof import('./i18n/nl.json');
  }
}

export const areasTexts: TextPack = { nl: () => import('./i18n/nl.json') };
