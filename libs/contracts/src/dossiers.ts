import {
  adviceDomains,
  applicationStates,
  decisionOutcomes,
  type AdviceDomain,
  type ApplicationState,
  type ApplicationStep,
  type DecisionOutcome,
  type DecisionContent,
  type StepRefusal,
  type VoteProposalRefusal,
} from '@stoep/rules';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { ApplicationView } from './applications.js';
import type { FigureView } from './areas.js';
import type { BudgetView } from './schemes.js';
import { maximumAmountCents } from './schemes.js';
import type { RoundOutcomeReason } from './voting.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Every step names the version it was made on, so that two people cannot step over each other unseen. */
export class StepRequest {
  @IsInt({ message: 'required' })
  @Min(1, { message: 'required' })
  version!: number;
}

export class RequestCompletionRequest extends StepRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 5000, { message: 'missing-length' })
  missing!: string;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  termEndsOn!: string;
}

export class NoteRequest {
  @Trimmed()
  @IsStorableText()
  @Length(1, 5000, { message: 'note-length' })
  text!: string;
}

export class RequestAdviceRequest extends StepRequest {
  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(adviceDomains, { each: true, message: 'unknown-choice' })
  domains!: AdviceDomain[];

  @Trimmed()
  @IsStorableText()
  @Length(3, 2000, { message: 'question-length' })
  question!: string;
}

export class GiveAdviceRequest extends StepRequest {
  @IsIn(adviceDomains, { message: 'unknown-choice' })
  domain!: AdviceDomain;

  @IsIn(['positive', 'positive-if', 'negative'], { message: 'unknown-choice' })
  opinion!: 'positive' | 'positive-if' | 'negative';

  @Trimmed()
  @IsStorableText()
  @Length(3, 5000, { message: 'advice-length' })
  text!: string;
}

/** A proposal of a case worker and a decision of a budget holder have the same content. */
export class DecisionRequest extends StepRequest {
  @IsIn(decisionOutcomes, { message: 'unknown-choice' })
  outcome!: DecisionOutcome;

  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'not-an-amount' })
  @Max(maximumAmountCents, { message: 'too-large' })
  amountCents!: number;

  @Trimmed()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  reasons!: string;

  @IsArray({ message: 'required' })
  @ArrayMaxSize(50, { message: 'too-many' })
  @ArrayUnique({ message: 'chosen-twice' })
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true, message: 'unknown-rule' })
  citedRuleKeys!: string[];
}

export class ReasonedStepRequest extends StepRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 5000, { message: 'reason-length' })
  reason!: string;
}

const listOf = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

export class DossierListQuery {
  @IsOptional()
  @Transform(listOf)
  @IsArray({ message: 'unknown-choice' })
  @IsIn(applicationStates, { each: true, message: 'unknown-choice' })
  state?: ApplicationState[];

  /** `mine`: what I took; `unassigned`: what nobody took; `all`. */
  @IsOptional()
  @IsIn(['mine', 'unassigned', 'my-turn', 'all'], { message: 'unknown-choice' })
  whose?: 'mine' | 'unassigned' | 'my-turn' | 'all';

  /** What a released round made of it. */
  @IsOptional()
  @IsIn(['won', 'not-chosen'], { message: 'unknown-choice' })
  vote?: 'won' | 'not-chosen';

  /** Only what waits after this round: its winners first. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,120}$/, { message: 'unknown-choice' })
  round?: string;

  @IsOptional()
  @Matches(/^WK[0-9A-Z]{6}$/, { message: 'unknown-area' })
  wijk?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  q?: string;
}

export interface DossierListItem {
  number: string;
  state: ApplicationState;
  initiativeTitle: string;
  schemeName: string;
  buurtName: string;
  wijkName: string;
  requestedCents: number;
  submittedOn: string;
  decideBy: string;
  daysLeft: number;
  caseWorkerName: string | null;
  isMine: boolean;
  /** What the last released round made of it; null when nobody voted on it. */
  vote: { place: number | null; roundTitle: string } | null;
}

export interface DossierList {
  items: DossierListItem[];
  total: number;
}

export interface NoteView {
  at: string;
  authorName: string;
  text: string;
}

export interface AdviceView {
  domain: AdviceDomain;
  askedOn: string;
  question: string;
  adviserName: string | null;
  opinion: 'positive' | 'positive-if' | 'negative' | null;
  text: string | null;
  givenOn: string | null;
}

export interface ProposalView {
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  citedRuleKeys: string[];
  proposedByName: string;
  proposedOn: string;
}

/** One step of the decision path for the person who looks: can it be taken, and if not, why. */
export interface StepView {
  step: ApplicationStep;
  isAllowed: boolean;
  reason: StepRefusal | null;
}

/** What a released voting round made of the plan: a recommendation, for the budget holder decides. */
export interface DossierVote {
  roundSlug: string;
  roundTitle: string;
  /** Its place among what won, or null. */
  place: number | null;
  supporters: number;
  reason: RoundOutcomeReason;
  /** What the plan was counted at. */
  costCents: number;
  /** What a case worker's proposal starts from, or null with the reason why nothing follows by itself. */
  suggestion: (Omit<DecisionContent, 'citedRuleKeys'> & { citedRuleKeys: string[] }) | null;
  whyNoSuggestion: VoteProposalRefusal | null;
}

export interface DossierView {
  /** Null when nobody voted on it, or the result is not released. */
  vote: DossierVote | null;
  application: ApplicationView;
  applicantName: string;
  /** Null for somebody without an account. */
  applicantEmail: string | null;
  /** Staff who filled it in on behalf of the applicant. */
  filledInBy: { name: string; at: string }[];
  /** What the plan says, frozen as it was sent. */
  plan: {
    title: string;
    what: string;
    why: string;
    nonParticipantNotice: string;
    effects: string[];
    recurring: { meetings: number; months: number; rhythm: string } | null;
    touchesPublicSpace: boolean;
    placeName: string;
    buurtCode: string;
    buurtName: string;
    wijkCode: string;
    wijkName: string;
    supporters: number;
  };
  figures: FigureView[];
  budget: BudgetView | null;
  notes: NoteView[];
  advices: AdviceView[];
  /** What has to be in before a proposal and a decision. */
  neededAdvices: AdviceDomain[];
  proposal: ProposalView | null;
  steps: StepView[];
  history: {
    at: string;
    step: ApplicationStep;
    from: ApplicationState;
    to: ApplicationState;
    byName: string;
    /** Done by staff in the place of the applicant. */
    isOnBehalf: boolean;
    reason: string | null;
  }[];
}

/** The answer of every step: where the dossier is now. */
export interface StepAnswer {
  number: string;
  state: ApplicationState;
  version: number;
}
