/** The areas of the municipality as a map draws them. */
import type { AreaView } from '@stoep/contracts';
import type { MapArea } from '../../ui/map/map-things';

/** All buurten, with the chosen area strong: a buurt, a wijk with its buurten, or everything. */
export function shapesFor(areas: readonly AreaView[], chosenCode: string | null): MapArea[] {
  const chosen = areas.find(({ code }) => code === chosenCode);
  const isIn = (area: AreaView) =>
    !chosen || chosen.kind === 'gemeente' || area.code === chosenCode || area.parentCode === chosenCode;
  return areas
    .filter(({ kind }) => kind === 'buurt')
    .map((area) => ({
      code: area.code,
      name: area.name,
      geometry: area.geometry,
      look: isIn(area) ? ('strong' as const) : ('quiet' as const),
      isNamed: Boolean(chosen) && chosen?.kind !== 'gemeente' && isIn(area),
    }));
}

/** The wijken, named, to press on. */
export function wijkShapes(areas: readonly AreaView[]): MapArea[] {
  return areas
    .filter(({ kind }) => kind === 'wijk')
    .map(({ code, name, geometry }) => ({ code, name, geometry, look: 'strong', isNamed: true }));
}
