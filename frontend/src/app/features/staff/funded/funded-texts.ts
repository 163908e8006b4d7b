/** The texts for staff about funded activities and the use of places. */
import type { TextPack } from '../../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../../core/texts/text-keys' {
  interface TextPacks {
    staffFunded: typeof nl;
  }
}

export const fundedTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
