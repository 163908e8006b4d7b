import { holds, refused, type Outcome } from './outcome.js';

/** The words of moderation, and who may decide on what. That nobody else does is a constraint of the database as well. */
export const moderatedKinds = [
  'initiative',
  'question',
  'answer',
  'news',
  'photo',
  'step',
  'activity',
  'activity-photo',
] as const;
export type ModeratedKind = (typeof moderatedKinds)[number];

export const reportReasons = [
  'names-a-person',
  'insulting',
  'advertising',
  'wrong-or-illegal',
  'something-else',
] as const;
export type ReportReason = (typeof reportReasons)[number];

export const moderationDecisions = ['show', 'hide', 'ask-change'] as const;
export type ModerationDecision = (typeof moderationDecisions)[number];

export const moderationSteps = [
  'reported',
  'held',
  'noted',
  'paused',
  'shown',
  'hidden',
  'change-asked',
  'taken-back',
  'appealed',
  'appeal-granted',
  'appeal-dismissed',
] as const;
export type ModerationStep = (typeof moderationSteps)[number];

export const appealDays = 42;
/** Within how many days a moderator looks. */
export const moderationDays = 3;

export interface CaseFacts {
  authorId: string;
  /** Everybody who reported it and has an account. */
  reporterIds: readonly string[];
  decidedBy: string | null;
}

export type ModerationRefusal =
  'nobody-moderates-their-own-text' | 'who-reported-it-does-not-decide' | 'another-moderator-decides-an-appeal';

/** May this moderator decide on it; `isAppeal` when it is about what a colleague decided before? */
export function mayModerate(facts: CaseFacts, personId: string, isAppeal: boolean): Outcome<ModerationRefusal> {
  if (facts.authorId === personId) return refused('nobody-moderates-their-own-text');
  if (facts.reporterIds.includes(personId)) return refused('who-reported-it-does-not-decide');
  if (isAppeal && facts.decidedBy === personId) return refused('another-moderator-decides-an-appeal');
  return holds;
}

/** Until when an author can appeal. */
export function appealUntil(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + appealDays * 86_400_000);
}
