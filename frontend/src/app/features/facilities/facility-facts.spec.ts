/** Which facilities a filter leaves: every chosen fact has to be there. */
import type { FacilityView } from '@stoep/contracts';
import { filtered } from './facility-facts';

const place = (slug: string, facts: Partial<FacilityView>) =>
  ({ slug, kind: 'library', buurtCode: 'BU1', hasLevelEntrance: false, ...facts }) as FacilityView;

describe('the filter of the directory', () => {
  const all = [
    place('a', { hasLevelEntrance: true, hasHearingLoop: true }),
    place('b', { hasLevelEntrance: true, kind: 'sports' }),
    place('c', { buurtCode: 'BU2' }),
  ];
  const slugs = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(all, { kind: '', buurten: null, facts: [], ...filter }).map(({ slug }) => slug);

  it('leaves what has everything that was chosen', () => {
    expect(slugs({})).toEqual(['a', 'b', 'c']);
    expect(slugs({ facts: ['level-entrance'] })).toEqual(['a', 'b']);
    expect(slugs({ facts: ['level-entrance', 'hearing-loop'] })).toEqual(['a']);
    expect(slugs({ kind: 'sports', buurten: ['BU1'] })).toEqual(['b']);
    expect(slugs({ buurten: ['BU2'] })).toEqual(['c']);
  });
});
