/** The words of applying together and of the desk that applies for somebody. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    together: typeof nl;
  }
}

export const togetherTexts: TextPack = {
  nl: () => import('./i18n/nl.json'),
  en: () => import('./i18n/en.json'),
};
