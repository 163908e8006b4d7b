/** The words of the pages on which staff make, run and count voting rounds. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    roundFiles: typeof nl;
  }
}

export const roundFilesTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
