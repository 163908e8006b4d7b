/** The pack that is always there: the shell, the kit, the problems and the words of the closed lists. */
import words from './i18n/nl.json';
import type { TextPack } from './texts';

export const coreTexts: TextPack = { nl: words };
