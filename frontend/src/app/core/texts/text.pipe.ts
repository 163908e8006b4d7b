/** Texts in templates: `{{ 'home.title' | text }}` and, for a word from a closed list, `{{ state | term: 'initiative-state' }}`. */
import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { TextKey, TextValues } from './text-keys';
import { Texts } from './texts';

@Pipe({ name: 'text', pure: false })
export class TextPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(key: TextKey, values?: TextValues): string {
    return this.texts.text(key, values);
  }
}

@Pipe({ name: 'term', pure: false })
export class TermPipe implements PipeTransform {
  private readonly texts = inject(Texts);

  transform(word: string, list: string, values?: TextValues): string {
    return this.texts.term(list, word, values);
  }
}
