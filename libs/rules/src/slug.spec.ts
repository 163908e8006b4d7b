import fc from 'fast-check';
import { slugOf } from './slug.js';

const id = '1f3a07bc-0000-4000-8000-000000000000';

describe('the address of something with a name', () => {
  it.each([
    ['Soep op maandag', 'soep-op-maandag-1f3a07'],
    ['  Café, één (2)! ', 'cafe-een-2-1f3a07'],
    ['ﬁets', 'fiets-1f3a07'],
    ['🙂', 'idee-1f3a07'],
    ['', 'idee-1f3a07'],
    [`${'a'.repeat(59)} b`, `${'a'.repeat(59)}-1f3a07`],
  ])('of %j is %s', (name, slug) => {
    expect(slugOf(name, id, 'idee')).toBe(slug);
  });

  it('is always plain, short and whole words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name, id, 'idee')).toMatch(/^(?=.{1,67}$)[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
