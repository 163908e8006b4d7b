import type { InitiativeState, ReportReason } from '@stoep/rules';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Held } from './moderation.js';
import { IsStorableText, Trimmed } from './validation.js';

/** What goes over the wire around an initiative once it lives: photos, people, news, questions, joining and ending. */

export const photoWidths = [480, 960, 1600] as const;
export const mostPhotos = 6;
export const photoBytesLimit = 10 * 1024 * 1024;

export interface PhotoView {
  id: string;
  /** What somebody who cannot see it should know. */
  description: string;
  width: number;
  height: number;
  /** Only in the answer to who just wrote it: the description waits for a moderator. */
  held?: Held;
}

export class PhotoDescriptionRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 300, { message: 'description-length' })
  description!: string;
}

export class PhotoPlaceRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(mostPhotos, { message: 'too-large' })
  position!: number;
}

export interface InitiatorView {
  personId: string;
  displayName: string;
  isLead: boolean;
}

export class InviteRequest {
  @Trimmed()
  @IsStorableText()
  @IsEmail({}, { message: 'not-an-email' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;
}

export interface InvitationView {
  id: string;
  email: string;
  invitedAt: string;
}

/** The answer is the same whether the address belongs to somebody or not. */
export interface InvitationList {
  invitations: InvitationView[];
}

export class InvitationTokenRequest {
  @Matches(/^[\w-]{43}$/, { message: 'not-a-token' })
  token!: string;
}

/** An invitation as the invited person sees it. */
export interface ReceivedInvitation {
  id: string;
  slug: string;
  title: string;
  invitedByName: string;
  invitedAt: string;
}

export class LeadRequest {
  @IsUUID('all', { message: 'unknown-choice' })
  personId!: string;
}

export interface SupportAnswer {
  supporters: number;
  isSupportedByMe: boolean;
}

export interface FollowAnswer {
  isFollowedByMe: boolean;
}

export class NewsRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'note-length' })
  text!: string;

  @IsOptional()
  @IsUUID('all', { message: 'unknown-choice' })
  photoId?: string | null;
}

export class QuestionRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 1000, { message: 'question-to-initiator-length' })
  text!: string;
}

export class AnswerRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'answer-length' })
  text!: string;
}

export interface QuestionView {
  id: string;
  askedByName: string;
  isMine: boolean;
  text: string;
  askedAt: string;
  answer: string | null;
  /** A person's name, or null when the municipality answered. */
  answeredByName: string | null;
  answeredAt: string | null;
  /** Why the municipality hid the question or its answer; the text is empty then. */
  hiddenReason: ReportReason | null;
  answerHiddenReason: ReportReason | null;
}

export class ReasonRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 1000, { message: 'reason-length' })
  reason!: string;
}

export class FinishRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'outcome-length' })
  outcome!: string;
}

export class HandoverDecisionRequest extends ReasonRequest {
  @IsIn(['accept', 'decline'], { message: 'unknown-choice' })
  decision!: 'accept' | 'decline';
}

export class MergeRequest extends ReasonRequest {
  /** The address of the initiative that goes on. */
  @Matches(/^[a-z0-9-]{1,120}$/, { message: 'unknown-initiative' })
  into!: string;
}

export class MergeAnswerRequest {
  @IsIn(['agree', 'decline'], { message: 'unknown-choice' })
  answer!: 'agree' | 'decline';
}

export interface MergeView {
  id: string;
  from: { slug: string; title: string };
  into: { slug: string; title: string };
  reason: string;
  proposedFor: 'initiator' | 'municipality';
  /** Whether it is now the initiators of this initiative who are asked. */
  asksMe: boolean;
}

export interface HandoverView {
  reason: string;
  askedAt: string;
}

export interface TextVersion {
  at: string;
  title: string;
  what: string;
  /** Null where it was not kept at the time. */
  why: string | null;
  notice: string | null;
  placeName: string | null;
}

/** How long an answer usually takes. */
export interface AnswerTime {
  /** Median of the last cases, or null when there are too few to say. */
  usualDays: number | null;
  promisedDays: number;
}

export class SimilarQuery {
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  title!: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  what?: string;

  @IsOptional()
  @Matches(/^BU[0-9A-Z]{8}$/, { message: 'unknown-area' })
  buurtCode?: string;

  /** The draft itself, which is not like itself. */
  @IsOptional()
  @IsUUID('all', { message: 'unknown-initiative' })
  except?: string;
}

export class UnansweredQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(1000, { message: 'too-large' })
  page?: number;
}

/** An idea that nobody answered yet, as staff see it. */
export interface UnansweredItem {
  id: string;
  slug: string;
  title: string;
  buurtName: string;
  supporters: number;
  publishedAt: string;
  daysLeft: number;
}

export interface HandoverItem {
  initiativeId: string;
  slug: string;
  title: string;
  reason: string;
  askedAt: string;
}

export interface UnansweredList {
  items: UnansweredItem[];
  total: number;
  page: number;
  pageSize: number;
  handovers: HandoverItem[];
}

export interface StateAnswer {
  slug: string;
  state: InitiativeState;
  /** The reason waits for a moderator, and the step with it. */
  held?: Held;
}

export const initiativeOrders = ['newest', 'most-supported'] as const;
export type InitiativeOrder = (typeof initiativeOrders)[number];
