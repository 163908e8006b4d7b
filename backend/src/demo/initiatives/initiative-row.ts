/** How the initiatives of the demo are written down: the words of the neighbours, with short notes for the rest. */
import type { Effect, InitiativeCategory, RecurringPlan } from '@stoep/rules';
import type { DayDate } from '../demo-types.js';

export interface InitiativeRow {
  key: string;
  title: string;
  what: string;
  why: string;
  category: InitiativeCategory;
  effects: Effect[];
  nonParticipantNotice: string;
  recurring: RecurringPlan | null;
  touchesPublicSpace: boolean;
  placeName: string;
  /** An address of the gazetteer, for the point on the map and the buurt. */
  near: string;
  /** Key of a person without a role. */
  initiator: string;
  /** The states it came through with their days: "draft 2026-01-03, idea 2026-01-05". The first is always draft. */
  path: string;
  supporters: number;
  updates?: [day: DayDate, text: string][];
  /** For what is over: what became of it and why. */
  outcome?: string;
  mergedInto?: string;
}
