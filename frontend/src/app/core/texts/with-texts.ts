/** For the routes of a feature: its texts are there before its page is. `resolve: withTexts(homeTexts)`. */
import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { Texts, type TextPack } from './texts';

export function withTexts(pack: TextPack): { texts: ResolveFn<true> } {
  return {
    texts: async () =>
      inject(Texts)
        .use(pack)
        .then(() => true as const),
  };
}
