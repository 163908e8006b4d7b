import {
  effects,
  initiativeCategories,
  type Effect,
  type InitiativeCategory,
  type InitiativeState,
  type MissingField,
  type RecurringPlan,
  type ReportReason,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type AnswerTime,
  type HandoverView,
  type InitiatorView,
  type InvitationView,
  type MergeView,
  type PhotoView,
  type QuestionView,
  type TextVersion,
} from './initiative-life.js';
import type { InitiativeListItem } from './initiative-list.js';
import type { Held } from './moderation.js';
import { IsStorableText, Trimmed } from './validation.js';

export class RecurringPlanRequest implements RecurringPlan {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(1000, { message: 'too-large' })
  meetings!: number;

  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(120, { message: 'too-large' })
  months!: number;

  @Trimmed()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  rhythm!: string;
}

/** A draft as typed so far: every field may be left out, and what is left out stays as it was. */
export class SaveInitiativeRequest {
  /** The version this was typed on. When there is a newer one, nothing is saved and the answer is a conflict. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version?: number;

  @IsOptional()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  title?: string;

  @IsOptional()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  what?: string;

  @IsOptional()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  why?: string;

  @IsOptional()
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  category?: InitiativeCategory | null;

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(effects, { each: true, message: 'unknown-choice' })
  effects?: Effect[];

  @IsOptional()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  nonParticipantNotice?: string;

  @IsOptional()
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => RecurringPlanRequest)
  recurring?: RecurringPlanRequest | null;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  touchesPublicSpace?: boolean | null;

  @IsOptional()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  placeName?: string;

  /** The buurt, when there is no point. With a point the server finds the buurt itself. */
  @IsOptional()
  @Matches(/^BU[0-9A-Z]{8}$/, { message: 'unknown-area' })
  buurtCode?: string | null;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-180, { message: 'not-a-place' })
  @Max(180, { message: 'not-a-place' })
  lon?: number | null;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-90, { message: 'not-a-place' })
  @Max(90, { message: 'not-a-place' })
  lat?: number | null;
}

/** A new draft: empty, or begun with an example of the catalogue, which keeps the credit. */
export class StartInitiativeRequest extends SaveInitiativeRequest {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,100}$/, { message: 'unknown-intervention' })
  intervention?: string;
}

export class PublishInitiativeRequest {
  @IsIn(['idea', 'plan'], { message: 'unknown-choice' })
  as!: 'idea' | 'plan';
}

export class WithdrawRequest {
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  reason!: string;
}

export interface TimelineEntry {
  at: string;
  /** Key of the text: a state the initiative came into, or a step of its application. */
  event: string;
  reason: string | null;
  /** For news: its place, by which it can be changed shortly after, and the photo with it. */
  position: number | null;
  isEdited: boolean;
  photoId: string | null;
  /** Why the municipality hid this news, or null. */
  hiddenReason: ReportReason | null;
}

export interface InitiativeDetail extends InitiativeListItem {
  what: string;
  why: string;
  effects: Effect[];
  nonParticipantNotice: string;
  recurring: RecurringPlan | null;
  touchesPublicSpace: boolean | null;
  wijkCode: string | null;
  initiatorName: string;
  isMine: boolean;
  /** For who is at the desk: the resident without an account whose initiative it is. */
  onBehalfOf: string | null;
  /** Why the municipality hid it; then only who carries it and moderators get this answer. */
  hiddenReason: ReportReason | null;
  isSupportedByMe: boolean;
  mergedInto: { slug: string; title: string } | null;
  /** The entry of the catalogue it started from. */
  startedFrom: StartedFrom | null;
  /** What came of it, for what is over: withdrawn, handed over, finished. */
  outcome: string | null;
  timeline: TimelineEntry[];
  /** The application that asks money for it, when it was sent. */
  application: PublicApplication | null;
  /** For its initiator: what is still missing. */
  missingForIdea: MissingField[];
  missingForPlan: MissingField[];
  version: number;
  photos: PhotoView[];
  /** Everybody who carries it, the lead first. */
  initiators: InitiatorView[];
  isLead: boolean;
  /** Invited and not answered yet; for initiators only. */
  invitations: InvitationView[];
  isFollowedByMe: boolean;
  questions: QuestionView[];
  /** The texts as they were, oldest first; one of them when it was never changed. */
  versions: TextVersion[];
  supportedAt: string | null;
  answerTime: AnswerTime;
  firstAnswerAt: string | null;
  handover: HandoverView | null;
  /** Proposals to join with another, for the initiators of either. */
  merges: MergeView[];
}

/** Where an initiative came from. */
export interface StartedFrom {
  slug: string;
  title: string;
  /** Hidden entries keep their credit and have no page. */
  isShown: boolean;
  hasSeries: boolean;
}

/** What everybody may know of an application: never the applicant's payee, notes or account. */
export interface PublicApplication {
  number: string;
  schemeName: string;
  schemeSlug: string;
  statusText: string;
  submittedOn: string;
  requestedCents: number;
  decision: PublicDecision | null;
}

export interface PublicDecision {
  outcome: 'grant' | 'partly-grant' | 'refuse';
  amountCents: number;
  reasons: string;
  decidedOn: string;
  citedRules: { key: string; text: string; source: string }[];
}

export interface SavedInitiative {
  id: string;
  slug: string;
  state: InitiativeState;
  version: number;
  savedAt: string;
  /** Its text waits until somebody looked whether it names people. */
  held?: Held;
}
