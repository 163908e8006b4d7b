/** How the state of an initiative looks: the shape of its pin and the look of its badge. */
import type { InitiativePin } from '@stoep/contracts';
import type { InitiativeState } from '@stoep/rules';
import type { MapPin, PinShape } from '../../ui/map/map-things';
import type { BadgeLook } from '../../ui/message/badge';

export const pinShapes: Record<InitiativeState, PinShape> = {
  draft: 'circle',
  idea: 'circle',
  plan: 'diamond',
  applying: 'diamond',
  funded: 'square',
  running: 'square',
  finished: 'check',
  withdrawn: 'check',
  merged: 'check',
  'handed-over': 'check',
};

export const badgeLooks: Record<InitiativeState, BadgeLook> = {
  draft: 'neutral',
  idea: 'attention',
  plan: 'info',
  applying: 'info',
  funded: 'good',
  running: 'good',
  finished: 'good',
  withdrawn: 'ended',
  merged: 'ended',
  'handed-over': 'good',
};

/** The pins of what has a place. */
export function pinsOf(items: readonly InitiativePin[]): MapPin[] {
  return items.flatMap(({ slug, lon, lat, title, state }) =>
    lon === null || lat === null ? [] : [{ id: slug, lon, lat, label: title, shape: pinShapes[state] }],
  );
}
