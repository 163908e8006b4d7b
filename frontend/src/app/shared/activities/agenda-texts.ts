/** The texts of dates in a list, and the words for what makes it easier to come. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    agenda: typeof nl;
  }
}

export const agendaTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
