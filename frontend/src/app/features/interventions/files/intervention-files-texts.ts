/** The texts of keeping the catalogue of interventions. */
import type { TextPack } from '../../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../../core/texts/text-keys' {
  interface TextPacks {
    interventionFiles: typeof nl;
  }
}

export const interventionFilesTexts: TextPack = {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
};
