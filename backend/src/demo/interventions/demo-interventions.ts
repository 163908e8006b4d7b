/** The catalogue of the demo: what every entry holds, and which initiatives of the demo started from one. */
import type { SaveInterventionRequest } from '@stoep/contracts';
import { ownInterventions } from './own-interventions.js';
import { recognisedInterventions } from './recognised-interventions.js';

export interface DemoIntervention extends Omit<SaveInterventionRequest, 'version' | 'state'> {
  slug: string;
}

export const demoInterventions: DemoIntervention[] = [...recognisedInterventions, ...ownInterventions];

/** Keys of initiatives by the entry they started from. */
export const demoStartedFrom: Record<string, string[]> = {
  'koffie-aan-de-kade': ['koffie-havenkade'],
  'repareren-met-buren': ['repareercafe-station'],
  'beweegtuin-voor-ouderen': ['beweegtuin-molen'],
};
