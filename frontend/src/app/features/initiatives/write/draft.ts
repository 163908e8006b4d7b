/** An initiative while it is being written: what was answered so far, and which question comes when. */
import type { InitiativeDetail, InterventionView, SaveInitiativeRequest } from '@stoep/contracts';
import { missingForPlan, type InitiativeContent, type InitiativeState, type MissingField } from '@stoep/rules';

export interface DraftContent extends Required<InitiativeContent> {
  placeName: string;
  lon: number | null;
  lat: number | null;
  /** Does it come back, or is it once? Null: not answered yet. */
  comesBack: 'yes' | 'no' | null;
}

export interface Draft {
  id: string | null;
  slug: string | null;
  /** What the server had when this was typed; null before it has anything. */
  version: number | null;
  state: InitiativeState;
  /** Whose draft it is, once the server has it. */
  personId: string | null;
  /** For who is at the desk: the resident it is written for. */
  onBehalfOf?: string | null;
  /** The entry of the catalogue it is begun with. */
  intervention?: string;
  content: DraftContent;
}

export const emptyContent: DraftContent = {
  title: '',
  what: '',
  why: '',
  category: null,
  effects: [],
  nonParticipantNotice: '',
  recurring: null,
  touchesPublicSpace: null,
  buurtCode: null,
  placeName: '',
  lon: null,
  lat: null,
  comesBack: null,
};

export const questions = ['titel', 'waar', 'wat', 'waarom', 'soort', 'effect', 'anderen', 'vaak', 'openbaar'] as const;
export type Question = (typeof questions)[number];
export type Step = Question | 'verder' | 'controle';

/** The steps in their order; the choice "share it now or go on" is only for something new. */
export function stepsFor(state: InitiativeState): Step[] {
  const [title, where, ...plan] = questions;
  return state === 'draft' ? [title, where, 'verder', ...plan, 'controle'] : [title, where, ...plan, 'controle'];
}

export const fieldOf: Record<Question, MissingField> = {
  titel: 'title',
  waar: 'buurtCode',
  wat: 'what',
  waarom: 'why',
  soort: 'category',
  effect: 'effects',
  anderen: 'nonParticipantNotice',
  vaak: 'recurring',
  openbaar: 'touchesPublicSpace',
};

/** Is this question still unanswered, by the rules of a plan? */
export function isUnanswered(question: Question, content: DraftContent): boolean {
  if (question === 'vaak') return content.comesBack === null;
  return missingForPlan(content).includes(fieldOf[question]);
}

/** What a draft begins with that starts from an entry of the catalogue. Where it is stays to be said. */
export function contentOf({ plan, effects }: Pick<InterventionView, 'plan' | 'effects'>): DraftContent {
  return { ...emptyContent, ...plan, effects, comesBack: plan.recurring ? 'yes' : null };
}

export function draftOf(initiative: InitiativeDetail, personId: string | null): Draft {
  const { title, what, why, category, effects, nonParticipantNotice, recurring, touchesPublicSpace } = initiative;
  return {
    id: initiative.id,
    slug: initiative.slug,
    version: initiative.version,
    state: initiative.state,
    personId,
    onBehalfOf: initiative.onBehalfOf,
    content: {
      title,
      what,
      why,
      category,
      effects,
      nonParticipantNotice,
      recurring,
      touchesPublicSpace,
      buurtCode: initiative.buurtCode || null,
      placeName: initiative.placeName,
      lon: initiative.lon,
      lat: initiative.lat,
      comesBack: recurring ? 'yes' : touchesPublicSpace === null ? null : 'no',
    },
  };
}

/** The questions that were answered differently in two places. */
export function differences(mine: DraftContent, theirs: DraftContent): Question[] {
  const parts: Record<Question, (keyof DraftContent)[]> = {
    titel: ['title'],
    waar: ['buurtCode', 'placeName', 'lon', 'lat'],
    wat: ['what'],
    waarom: ['why'],
    soort: ['category'],
    effect: ['effects'],
    anderen: ['nonParticipantNotice'],
    vaak: ['recurring'],
    openbaar: ['touchesPublicSpace'],
  };
  const differs = (key: keyof DraftContent) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]);
  return questions.filter((question) => parts[question].some(differs));
}

/** What goes to the server. Without a point the chosen buurt counts. */
export function requestOf({ comesBack, ...content }: DraftContent): SaveInitiativeRequest {
  return { ...content, recurring: comesBack === 'yes' ? content.recurring : null };
}
