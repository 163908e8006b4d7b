/** The English of the pack that is always there, in one piece, so that it is fetched at once. */
import shell from './i18n/en.json';
import refusals from './i18n/refusals.en.json';
import words from './i18n/words.en.json';

export default { ...shell, ...words, ...refusals };
