/** The texts of moderation: reporting, what waits, decisions and appeals. Residents and moderators read the same words. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    moderation: typeof nl;
  }
}

export const moderationTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
