/** The texts of ideas and initiatives. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    initiatives: typeof import('./i18n/nl.json');
  }
}

export const initiativesTexts: TextPack = { nl: () => import('./i18n/nl.json') };
