/** The texts of the catalogue of examples, for everybody and for staff. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    interventions: typeof nl;
  }
}

export const interventionsTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
