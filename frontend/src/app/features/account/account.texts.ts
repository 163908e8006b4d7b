/** The texts of signing in and registering. */
import type { TextPack } from '../../core/texts/texts';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    account: typeof import('./i18n/nl.json');
  }
}

export const accountTexts: TextPack = { nl: () => import('./i18n/nl.json') };
