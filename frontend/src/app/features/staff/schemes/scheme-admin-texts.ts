/** The words of the pages on which administrators make schemes. */
import type { TextPack } from '../../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../../core/texts/text-keys' {
  interface TextPacks {
    schemeAdmin: typeof nl;
  }
}

export const schemeAdminTexts: TextPack = {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
};
