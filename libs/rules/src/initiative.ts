import { holds, refused, type Outcome } from './outcome.js';

/**
 * An idea and an initiative are one thing that grows. This file holds its words, its states and what it needs to
 * take the next step. Money is not here: see the application workflow.
 */
export const initiativeCategories = ['meet', 'green', 'sport', 'culture', 'play', 'safety', 'care', 'learn'] as const;
export type InitiativeCategory = (typeof initiativeCategories)[number];

/** Intended effects (guidance, row 2). */
export const effects = [
  'know-neighbours',
  'feel-safe',
  'less-lonely',
  'move-more',
  'greener',
  'help-each-other',
  'take-part',
] as const;
export type Effect = (typeof effects)[number];

export const initiativeStates = [
  'draft',
  'idea',
  'plan',
  'applying',
  'funded',
  'running',
  'finished',
  'withdrawn',
  'merged',
  'handed-over',
] as const;
export type InitiativeState = (typeof initiativeStates)[number];

/** Where an initiative can go from each state. A plan may also run without money. */
export const initiativeTransitions: Record<InitiativeState, readonly InitiativeState[]> = {
  draft: ['idea', 'plan', 'withdrawn'],
  idea: ['plan', 'withdrawn', 'merged', 'handed-over'],
  plan: ['applying', 'running', 'withdrawn', 'merged', 'handed-over'],
  applying: ['plan', 'funded', 'withdrawn'],
  funded: ['running', 'withdrawn'],
  running: ['finished', 'withdrawn'],
  finished: [],
  withdrawn: [],
  merged: [],
  'handed-over': [],
};

export function mayBecome(from: InitiativeState, to: InitiativeState): boolean {
  return initiativeTransitions[from].includes(to);
}

/** States in which neighbours can support it. */
export const supportableStates: readonly InitiativeState[] = ['idea', 'plan', 'applying', 'funded', 'running'];

/** States in which the initiator can still change the text. While money is asked for, the plan stays as it was sent. */
export const editableStates: readonly InitiativeState[] = ['draft', 'idea', 'plan'];

/** How often and how long people meet (guidance, row 9). */
export interface RecurringPlan {
  meetings: number;
  months: number;
  /** In the initiator's words: "elke dinsdag van 10.00 tot 12.00 uur". */
  rhythm: string;
}

/** What an initiator has told so far. Everything may be missing while it is a draft. */
export interface InitiativeContent {
  title: string;
  what: string;
  why: string;
  category: InitiativeCategory | null;
  effects: Effect[];
  /** What people notice who do not take part (guidance, row 24). */
  nonParticipantNotice: string;
  recurring: RecurringPlan | null;
  touchesPublicSpace: boolean | null;
  buurtCode: string | null;
}

export type MissingField = keyof InitiativeContent;

/** What is still missing before neighbours can see it as an idea: a title and a place are enough. */
export function missingForIdea(content: InitiativeContent): MissingField[] {
  const missing: MissingField[] = [];
  if (content.title.trim().length < 3) missing.push('title');
  if (!content.buurtCode) missing.push('buurtCode');
  return missing;
}

/** What is still missing before it is a plan that can ask for money. */
export function missingForPlan(content: InitiativeContent): MissingField[] {
  const missing = missingForIdea(content);
  if (content.what.trim().length < 10) missing.push('what');
  if (content.why.trim().length < 10) missing.push('why');
  if (!content.category) missing.push('category');
  if (content.effects.length === 0) missing.push('effects');
  if (content.nonParticipantNotice.trim().length < 10) missing.push('nonParticipantNotice');
  if (content.recurring && (content.recurring.meetings < 1 || content.recurring.months < 1)) missing.push('recurring');
  if (content.touchesPublicSpace === null) missing.push('touchesPublicSpace');
  return missing;
}

export type SupportRefusal = 'not-open-for-support' | 'own-initiative';

/** May this person support it? Once each is for the database; here: is it open, and is it not their own. */
export function checkSupport(state: InitiativeState, isInitiator: boolean): Outcome<SupportRefusal> {
  if (!supportableStates.includes(state)) return refused('not-open-for-support');
  if (isInitiator) return refused('own-initiative');
  return holds;
}

/** What can happen to an initiative besides a change of its state; everybody reads it in the time line. */
export const initiativeEventKinds = [
  'update',
  'answer',
  'text-changed',
  'handover-asked',
  'handover-declined',
  'merge-declined',
  'merged-in',
  'lead-changed',
] as const;
export type InitiativeEventKind = (typeof initiativeEventKinds)[number];

/** How long after posting it news can still be put right, in milliseconds. */
export const newsEditableMs = 30 * 60_000;

export type MergeRefusal = 'cannot-join-itself' | 'cannot-be-joined-now' | 'cannot-take-another-in-now';

/** May the first go on within the second? Consent is asked of the initiators of both. */
export function checkMerge(
  from: { id: string; state: InitiativeState },
  into: { id: string; state: InitiativeState },
): Outcome<MergeRefusal> {
  if (from.id === into.id) return refused('cannot-join-itself');
  if (!mayBecome(from.state, 'merged')) return refused('cannot-be-joined-now');
  if (!supportableStates.includes(into.state)) return refused('cannot-take-another-in-now');
  return holds;
}

const fewestCases = 5;

/** How many days an answer usually takes: the median, or null when there are too few cases to say. */
export function usualAnswerDays(days: readonly number[]): number | null {
  if (days.length < fewestCases) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return Math.max(1, Math.ceil(median ?? 0));
}
