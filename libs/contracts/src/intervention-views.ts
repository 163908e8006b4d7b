import type {
  AdviceDomain,
  Audience,
  CostKind,
  Effect,
  FacilityKind,
  InitiativeState,
  InterventionState,
  ProofLevel,
} from '@stoep/rules';
import type { InterventionPlanRequest, InterventionSeriesRequest } from './interventions.js';

/** The catalogue of interventions as people read it. What is sent is in interventions.ts. */
export type InterventionPlan = InterventionPlanRequest;
export type InterventionSeries = InterventionSeriesRequest;

export interface SavedIntervention {
  slug: string;
  version: number;
}

export interface InterventionListItem {
  slug: string;
  title: string;
  summary: string;
  targetGroup: string;
  audiences: Audience[];
  effects: Effect[];
  proof: ProofLevel;
  neededAdvices: AdviceDomain[];
  needsPlace: boolean;
  /** How many initiatives here started from it, as far as everybody may see them. */
  startedHere: number;
}

export interface StartedHere {
  slug: string;
  title: string;
  state: InitiativeState;
  buurtName: string;
}

/** What everybody reads of an entry. */
export interface InterventionView extends Omit<InterventionListItem, 'startedHere'> {
  id: string;
  about: string;
  brings: string;
  proofNote: string;
  owner: string;
  link: string;
  externalId: string;
  placeKinds: FacilityKind[];
  costNote: string;
  costKind: CostKind | null;
  plan: InterventionPlan;
  series: InterventionSeries | null;
  startedHere: StartedHere[];
}

/** When a link was looked at last, and since when it does not work. */
export interface LinkHealth {
  linkCheckedAt: string | null;
  linkFailsSince: string | null;
  linkFault: LinkFault | null;
}

export type LinkFault = 'not-found' | 'server-error' | 'no-answer' | 'not-allowed';

/** What staff see of an entry besides. */
export interface InterventionFile extends Omit<InterventionView, 'startedHere'>, LinkHealth {
  state: InterventionState;
  version: number;
}

export interface InterventionFileItem extends LinkHealth {
  slug: string;
  title: string;
  state: InterventionState;
  proof: ProofLevel;
  link: string;
}
