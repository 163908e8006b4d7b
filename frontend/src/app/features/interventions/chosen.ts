/** Which entries of the catalogue fit what somebody chose. Nothing chosen is everything. */
import type { InterventionListItem } from '@stoep/contracts';

export interface Chosen {
  audience: string;
  effect: string;
  proof: string;
}

export function chosenOf(list: readonly InterventionListItem[], chosen: Chosen): InterventionListItem[] {
  return list.filter(
    ({ audiences, effects, proof }) =>
      (!chosen.audience || (audiences as readonly string[]).includes(chosen.audience)) &&
      (!chosen.effect || (effects as readonly string[]).includes(chosen.effect)) &&
      (!chosen.proof || proof === chosen.proof),
  );
}
