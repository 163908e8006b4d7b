import {
  applicantKinds,
  type AdviceDomain,
  type ApplicantKind,
  type ApplicationState,
  type CostKind,
  type CostLine,
  type ExtraQuestion,
  type RuleOutcome,
  type SchemeRule,
  type SubmissionGap,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIBAN,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CoApplicantView, ResidentAtDesk } from './together.js';
import { CostLineRequest, maximumAmountCents } from './schemes.js';
import { IsStorableText, Trimmed } from './validation.js';

export class StartApplicationRequest {
  @IsUUID('all', { message: 'unknown-initiative' })
  initiativeId!: string;

  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'unknown-scheme' })
  schemeSlug!: string;
}

/** The answer to one of the scheme's own questions; empty takes it away. */
export class ExtraAnswerRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'unknown-choice' })
  key!: string;

  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  answer!: string;
}

/** The application as filled in so far: what is left out stays as it was. */
export class SaveApplicationRequest {
  /** The version this was typed on. When there is a newer one, nothing is saved and the answer is a conflict. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version?: number;

  @IsOptional()
  @IsIn(applicantKinds, { message: 'unknown-choice' })
  applicantKind?: ApplicantKind | null;

  /** A day that is not over yet. */
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  startsOn?: string | null;

  @IsOptional()
  @IsArray({ message: 'required' })
  @ArrayMaxSize(50, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => CostLineRequest)
  costLines?: CostLineRequest[];

  @IsOptional()
  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'not-an-amount' })
  @Max(maximumAmountCents, { message: 'too-large' })
  ownContributionCents?: number;

  @IsOptional()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  exceptionReason?: string;

  @IsOptional()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  remarks?: string;

  @IsOptional()
  @IsArray({ message: 'required' })
  @ArrayMaxSize(30, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ExtraAnswerRequest)
  extraAnswers?: ExtraAnswerRequest[];
}

/** The organisation whose account it is; with its consent when it is another than the one that applies. */
export class PayeeOrganisationRequest {
  @Trimmed()
  @Matches(/^(?:[1-9]\d{7}|0[1-9]\d{6}|00[1-9]\d{5})$/, { message: 'not-a-kvk-number' })
  kvkNumber!: string;

  @Trimmed()
  @IsStorableText()
  @Length(2, 100, { message: 'contact-person-length' })
  contactPerson!: string;

  @IsBoolean({ message: 'unknown-choice' })
  isOtherThanApplicant!: boolean;

  /** Who agreed on behalf of the organisation. */
  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  agreedBy?: string;

  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  agreedOn?: string | null;
}

export class SavePayeeRequest {
  @Trimmed()
  @IsStorableText()
  @Length(2, 140, { message: 'account-holder-length' })
  accountHolder!: string;

  @Trimmed()
  @IsIBAN({}, { message: 'not-an-iban' })
  iban!: string;

  /** Left out or null: the account is a person's. */
  @IsOptional()
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => PayeeOrganisationRequest)
  organisation?: PayeeOrganisationRequest | null;
}

export class AnswerCompletionRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 5000, { message: 'answer-length' })
  answer!: string;
}

export interface PayeeView {
  accountHolder: string;
  /** The last four digits; the rest is stored encrypted and not shown. */
  ibanLastFour: string;
  organisation: PayeeOrganisationView | null;
}

export interface PayeeOrganisationView {
  kvkNumber: string;
  contactPerson: string;
  isOtherThanApplicant: boolean;
  agreedBy: string | null;
  agreedOn: string | null;
}

export interface CompletionRequestView {
  askedOn: string;
  missing: string;
  termEndsOn: string;
  answeredOn: string | null;
  answer: string | null;
}

/** What the application form and the dossier say of the entry an initiative started from. */
export interface InterventionTerms {
  slug: string;
  title: string;
  costNote: string;
  costKind: CostKind | null;
  neededAdvices: AdviceDomain[];
}

/** What an application looks like to its applicant. */
export interface ApplicationView {
  id: string;
  number: string | null;
  state: ApplicationState;
  version: number;
  scheme: {
    slug: string;
    name: string;
    termWeeks: number;
    rules: SchemeRule[];
    isOpen: boolean;
    /** The version whose rules it is held against. */
    version: number;
    /** For a draft that was begun under an older version. */
    movedFromVersion: number | null;
    questions: ExtraQuestion[];
    helper: { name: string; telephone: string; email: string };
  };
  initiative: { id: string; slug: string; title: string };
  /** The entry of the catalogue the plan started from, with what it says of costs. */
  startedFrom: InterventionTerms | null;
  applicantKind: ApplicantKind | null;
  startsOn: string | null;
  costLines: CostLine[];
  ownContributionCents: number;
  totalCents: number;
  requestedCents: number;
  exceptionReason: string;
  remarks: string;
  extraAnswers: Record<string, string>;
  payee: PayeeView | null;
  ruleOutcomes: RuleOutcome[];
  gaps: SubmissionGap[];
  submittedOn: string | null;
  decideBy: string | null;
  caseWorkerName: string | null;
  completionRequests: CompletionRequestView[];
  decision: DecisionView | null;
  timeline: { at: string; event: string; reason: string | null }[];
  coApplicants: CoApplicantView[];
  /** For whom the desk applies, when the applicant has no account. */
  onBehalfOf: ResidentAtDesk | null;
  /** Who applies along reads it, and changes nothing. */
  mayEdit: boolean;
  canWithdraw: boolean;
}

export interface DecisionView {
  outcome: 'grant' | 'partly-grant' | 'refuse';
  amountCents: number;
  reasons: string;
  citedRules: { key: string; text: string; source: string }[];
  decidedOn: string;
  sentOn: string | null;
}

export interface ApplicationListItem {
  id: string;
  number: string | null;
  state: ApplicationState;
  schemeName: string;
  initiativeTitle: string;
  requestedCents: number;
  submittedOn: string | null;
  decideBy: string | null;
  /** Somebody else's application, along with whom one applies. */
  isAlong: boolean;
}

export interface SubmittedApplication {
  id: string;
  number: string;
  submittedOn: string;
  decideBy: string;
}
