/**
 * The pack that is always there: the shell and the kit, the words of the closed lists, and why something is refused.
 * Dutch comes with the site; English is fetched by who asks for it.
 */
import shell from './i18n/nl.json';
import refusals from './i18n/refusals.nl.json';
import words from './i18n/words.nl.json';
import type { TextPack } from './texts';

export const coreTexts: TextPack = { nl: { ...shell, ...words, ...refusals }, en: () => import('./core-texts.en') };
