/**
 * The words of the site. Packs of texts come per feature and per language; a value goes in the place of `{name}`, and
 * the value `n` chooses between `key.one` and `key.other`. What a language lacks, is said in Dutch.
 */
import { computed, effect, inject, Injectable, signal, DOCUMENT } from '@angular/core';
import type { TextKey, TextValues } from './text-keys';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
/** How numbers, money and dates are written: English as in Europe, the day before the month. */
const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
export type TextTable = Record<string, string>;
/** A pack: per language the table, or how to fetch it. Dutch is always there. */
export type TextPack = { nl: TextSource } & Partial<Record<Language, TextSource>>;
export type TextSource = TextTable | (() => Promise<{ default: TextTable }>);

@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly packs = new Set<TextPack>();
  private readonly tables = signal<Partial<Record<Language, TextTable>>>({});
  private readonly chosen = signal<Language>('nl');
  private readonly document = inject(DOCUMENT);

  readonly language = this.chosen.asReadonly();
  readonly locale = computed(() => locales[this.chosen()]);
  readonly direction = computed(() => (['ar', 'fa', 'he'].includes(this.chosen() as string) ? 'rtl' : 'ltr'));

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.chosen();
      this.document.documentElement.dir = this.direction();
    });
  }

  /** Adds a pack, in Dutch and in the language of now. */
  async use(pack: TextPack): Promise<void> {
    if (this.packs.has(pack)) return;
    await Promise.all([this.fetch(pack, 'nl'), this.fetch(pack, this.chosen())]);
    this.packs.add(pack);
  }

  async speak(language: Language): Promise<void> {
    await Promise.all([...this.packs].map((pack) => this.fetch(pack, language)));
    this.chosen.set(language);
  }

  text(key: TextKey, values: TextValues = {}): string {
    return this.find(key, values) ?? key;
  }

  /** The text of a word from a closed list: `term('initiative-state', 'plan')`. Empty for a word without a text. */
  term(list: string, word: string, values: TextValues = {}): string {
    return this.find(`${list}.${word}`, values) ?? '';
  }

  private find(key: string, values: TextValues): string | undefined {
    const tables = this.tables();
    const language = this.chosen();
    const rule = typeof values['n'] === 'number' ? new Intl.PluralRules(language).select(values['n']) : 'other';
    for (const table of [tables[language], tables.nl]) {
      const found = table?.[`${key}.${rule}`] ?? table?.[key] ?? table?.[`${key}.other`];
      if (found !== undefined) return fill(found, values);
    }
    return undefined;
  }

  private async fetch(pack: TextPack, language: Language): Promise<void> {
    const source = pack[language];
    if (!source) return;
    const table = typeof source === 'function' ? (await source()).default : source;
    this.tables.update((tables) => ({ ...tables, [language]: { ...tables[language], ...table } }));
  }
}

function fill(text: string, values: TextValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}
