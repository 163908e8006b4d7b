/** The texts of activities: the agenda, one activity, planning, and the organiser's day. */
import type { TextPack } from '../../core/texts/texts';
import type nl from './i18n/nl.json';

declare module '../../core/texts/text-keys' {
  interface TextPacks {
    activities: typeof nl;
  }
}

export const activitiesTexts: TextPack = { nl: () => import('./i18n/nl.json'), en: () => import('./i18n/en.json') };
