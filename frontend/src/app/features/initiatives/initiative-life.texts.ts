/** The texts of what happens around an initiative: photos, people, news, questions, joining and ending. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './life/i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    life: typeof nl;
  }
}

export const lifeTexts: TextPack = {
  nl: () => import('./life/i18n/nl.json'),
  en: () => import('./life/i18n/en.json'),
};
