import type { InterventionListItem } from '@stoep/contracts';
import { chosenOf } from './chosen';

const entry = (slug: string, change: Partial<InterventionListItem>): InterventionListItem => ({
  ...{ slug, title: slug, summary: '', targetGroup: '', startedHere: 0, needsPlace: false, neededAdvices: [] },
  ...{ audiences: ['elderly'], effects: ['move-more'], proof: 'well-described' },
  ...change,
});
const list = [
  entry('sport', {}),
  entry('eten', { audiences: ['everyone', 'elderly'], effects: ['less-lonely'] }),
  entry('koffie', { audiences: ['everyone'], effects: ['less-lonely'], proof: 'own-experience' }),
];
const slugs = (chosen: Partial<Parameters<typeof chosenOf>[1]>) =>
  chosenOf(list, { audience: '', effect: '', proof: '', ...chosen }).map(({ slug }) => slug);

describe('choosing in the catalogue', () => {
  it('shows everything until something is chosen', () => {
    expect(slugs({})).toEqual(['sport', 'eten', 'koffie']);
  });

  it('wants all that is chosen to hold', () => {
    expect(slugs({ audience: 'elderly' })).toEqual(['sport', 'eten']);
    expect(slugs({ audience: 'elderly', effect: 'less-lonely' })).toEqual(['eten']);
    expect(slugs({ effect: 'less-lonely', proof: 'own-experience' })).toEqual(['koffie']);
    expect(slugs({ proof: 'strong-indications' })).toEqual([]);
  });
});
