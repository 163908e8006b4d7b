/** What a place has for people who need it, as words: the same list filters the directory and stands on the page. */
import type { FacilityView } from '@stoep/contracts';

export const facilityFacts = ['level-entrance', 'accessible-toilet', 'hearing-loop', 'quiet-room'] as const;
export type FacilityFact = (typeof facilityFacts)[number];

const fields = {
  'level-entrance': 'hasLevelEntrance',
  'accessible-toilet': 'hasAccessibleToilet',
  'hearing-loop': 'hasHearingLoop',
  'quiet-room': 'hasQuietRoom',
} as const satisfies Record<FacilityFact, keyof FacilityView>;

export function factsOf(facility: FacilityView): FacilityFact[] {
  return facilityFacts.filter((fact) => facility[fields[fact]]);
}

export interface FacilityFilter {
  kind: string;
  /** The codes of the buurten of the chosen area; null for everywhere. */
  buurten: readonly string[] | null;
  facts: readonly string[];
}

export function filtered(facilities: readonly FacilityView[], filter: FacilityFilter): FacilityView[] {
  return facilities.filter(
    (facility) =>
      (!filter.kind || facility.kind === filter.kind) &&
      (filter.buurten === null || filter.buurten.includes(facility.buurtCode)) &&
      filter.facts.every((fact) => (factsOf(facility) as string[]).includes(fact)),
  );
}
