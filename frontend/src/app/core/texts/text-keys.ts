/**
 * The keys of all texts, as a type. A feature adds its own by declaration:
 * `declare module '…/core/texts/text-keys' { interface TextPacks { home: typeof import('./nl.json') } }`.
 */
import type coreTexts from './i18n/nl.json';

export interface TextPacks {
  core: typeof coreTexts;
}

type WithoutPlural<Key> = Key extends `${infer Base}.one` ? Base : Key extends `${infer Base}.other` ? Base : Key;

export type TextKey = { [Pack in keyof TextPacks]: WithoutPlural<keyof TextPacks[Pack]> }[keyof TextPacks] & string;

export type TextValues = Record<string, string | number>;
