/** The sentences about a plan and the rules of a scheme, for every feature that shows them. */
import type { TextPack } from '../../core/texts/texts';
import words from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    rules: typeof words;
  }
}

export const ruleTexts: TextPack = { nl: words, en: () => import('./i18n/en.json') };
