/** The texts of carrying something together: asking somebody, answering, leaving and handing over. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    invitation: typeof nl;
  }
}

export const invitationTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
