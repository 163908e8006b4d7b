import {
  moderatedKinds,
  moderationDecisions,
  reportReasons,
  type ModeratedKind,
  type ModerationDecision,
  type ModerationStep,
  type NameKind,
  type ReportReason,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';

/** What goes over the wire of moderation: reports, what is held, decisions, appeals and the public figures. */

export class ReportRequest {
  @IsIn(moderatedKinds, { message: 'unknown-choice' })
  kind!: ModeratedKind;

  /** The id of the thing; for news the initiative's id and its place: "id:3". */
  @Matches(/^[0-9a-f-]{36}(:\d{1,6})?$/, { message: 'unknown-thing' })
  key!: string;

  @IsIn(reportReasons, { message: 'unknown-choice' })
  reason!: ReportReason;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  explanation?: string;
}

/** The same for everybody, whether it was reported before or is there at all. */
export interface ReportAnswer {
  isReceived: true;
}

export const queueParts = ['open', 'held', 'reported', 'appeals', 'decided'] as const;
export type QueuePart = (typeof queueParts)[number];

export class ModerationQueueQuery {
  @IsOptional()
  @IsIn(queueParts, { message: 'unknown-choice' })
  part?: QueuePart;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(1000, { message: 'too-large' })
  page?: number;
}

export interface ModerationItem {
  id: string;
  kind: ModeratedKind;
  cause: 'names' | 'report';
  title: string;
  openedAt: string;
  dueOn: string;
  reports: number;
  decision: ModerationDecision | 'taken-back' | null;
  isAppealOpen: boolean;
}

export interface ModerationQueue {
  items: ModerationItem[];
  total: number;
  page: number;
  pageSize: number;
}

/** Something held back until somebody looked. */
export interface Held {
  caseId: string;
  words: string[];
}

export interface MarkedText {
  text: string;
  found: { kind: NameKind; text: string; start: number }[];
}

export interface ModerationCaseView extends ModerationItem {
  version: number;
  slug: string;
  /** Where the page is that it is about. */
  path: string;
  initiativeTitle: string;
  authorName: string;
  texts: MarkedText[];
  authorNote: string | null;
  isHiddenNow: boolean;
  received: { reason: ReportReason; explanation: string; at: string }[];
  decisionReason: ReportReason | null;
  decisionExplanation: string | null;
  appealText: string | null;
  appealOutcome: 'granted' | 'dismissed' | null;
  history: { step: ModerationStep; at: string; byName: string | null; text: string }[];
  mayAskChange: boolean;
  /** Why this moderator may not decide on it, or null. */
  refusal: string | null;
}

export class CaseVersionRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version!: number;
}

export class DecideCaseRequest extends CaseVersionRequest {
  @IsIn(moderationDecisions, { message: 'unknown-choice' })
  decision!: ModerationDecision;

  @IsOptional()
  @IsIn(reportReasons, { message: 'unknown-choice' })
  reason?: ReportReason;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  explanation?: string;
}

export class DecideAppealRequest extends CaseVersionRequest {
  @IsIn(['granted', 'dismissed'], { message: 'unknown-choice' })
  outcome!: 'granted' | 'dismissed';

  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'reason-length' })
  explanation!: string;
}

export class OwnTextRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'note-length' })
  text!: string;
}

/** A text of one's own that waits, or that a moderator decided on. */
export interface OwnCase {
  id: string;
  kind: ModeratedKind;
  cause: 'names' | 'report';
  slug: string;
  /** Where the page is that it is about. */
  path: string;
  initiativeTitle: string;
  openedAt: string;
  /** What waits; null for what was public already. */
  heldText: string | null;
  words: string[];
  note: string | null;
  decision: ModerationDecision | 'taken-back' | null;
  decisionReason: ReportReason | null;
  decisionExplanation: string | null;
  decidedAt: string | null;
  appealUntil: string | null;
  mayAppeal: boolean;
  appealText: string | null;
  appealOutcome: 'granted' | 'dismissed' | null;
  appealExplanation: string | null;
}

export interface ModerationMonth {
  month: string;
  reported: number;
  held: number;
  hidden: number;
  appealsGranted: number;
}
