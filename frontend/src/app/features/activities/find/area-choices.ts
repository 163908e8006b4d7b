/** Every wijk with its buurten under it, to choose one from. */
import type { AreasStore } from '../../../core/places/areas.store';
import type { Choice } from '../../../ui/form/choice';

export function areaChoices(areas: AreasStore): Choice[] {
  return areas
    .wijken()
    .flatMap((wijk) => [
      { value: wijk.code, label: wijk.name },
      ...areas.buurtenOf(wijk.code).map((buurt) => ({ value: buurt.code, label: `\u2003${buurt.name}` })),
    ]);
}
