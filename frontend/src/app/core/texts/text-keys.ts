/**
 * The keys of all texts, as a type. A feature adds its own by declaration:
 * `import type nl from './i18n/nl.json'; declare module '…/core/texts/text-keys' { interface TextPacks { home: typeof nl } }`.
 */
import type shell from './i18n/nl.json';
import type refusals from './i18n/refusals.nl.json';
import type words from './i18n/words.nl.json';

export interface TextPacks {
  core: typeof shell & typeof refusals & typeof words;
}

type WithoutPlural<Key> = Key extends `${infer Base}.one` ? Base : Key extends `${infer Base}.other` ? Base : Key;

export type TextKey = { [Pack in keyof TextPacks]: WithoutPlural<keyof TextPacks[Pack]> }[keyof TextPacks];

export type TextValues = Record<string, string | number>;
