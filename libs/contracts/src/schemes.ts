import {
  applicantKinds,
  costKinds,
  effects,
  type ApplicantKind,
  type CostKind,
  type Effect,
  type ExtraQuestion,
  type LegalForm,
  type RuleOutcome,
  type SchemeChange,
  type SchemeRule,
  type Sharing,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';
import { RecurringPlanRequest } from './initiatives.js';

/** The most that one amount may be: a million euros, far over any buurtbudget, so that sums stay exact. */
export const maximumAmountCents = 100_000_000;

export class CostLineRequest {
  @Trimmed()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  description!: string;

  @IsIn(costKinds, { message: 'unknown-choice' })
  kind!: CostKind;

  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'not-an-amount' })
  @Max(maximumAmountCents, { message: 'too-large' })
  amountCents!: number;
}

/** A plan to hold against the rules without an account and without keeping anything. */
export class SelfCheckRequest {
  @IsOptional()
  @IsIn(applicantKinds, { message: 'unknown-choice' })
  applicantKind?: ApplicantKind | null;

  @IsOptional()
  @Matches(/^BU[0-9A-Z]{8}$/, { message: 'unknown-area' })
  buurtCode?: string | null;

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @IsIn(effects, { each: true, message: 'unknown-choice' })
  effects?: Effect[];

  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  supporters?: number;

  @IsOptional()
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => RecurringPlanRequest)
  recurring?: RecurringPlanRequest | null;

  @IsOptional()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  nonParticipantNotice?: string;

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
}

export interface BudgetView {
  id: string;
  schemeSlug: string;
  schemeName: string;
  areaCode: string;
  areaName: string;
  year: number;
  ceilingCents: number;
  reservedCents: number;
  committedCents: number;
  paidCents: number;
  freeCents: number;
}

export interface SchemeListItem {
  slug: string;
  name: string;
  summary: string;
  opensOn: string;
  closesOn: string;
  isOpen: boolean;
  /** Why it was closed by hand; empty when it was not. */
  closedBecause: string;
  /** How many questions the form asks at least: "8 vragen". */
  questionCount: number;
  termWeeks: number;
  maximumCents: number | null;
  ceilingCents: number;
  freeCents: number;
}

export interface SchemeDetail extends SchemeListItem {
  purpose: string;
  helper: { name: string; telephone: string; email: string };
  partGrantsAllowed: boolean;
  areas: { code: string; name: string }[];
  rules: SchemeRule[];
  questions: ExtraQuestion[];
  sharing: Sharing;
  legalForm: LegalForm;
  version: number;
  /** Newest first. */
  versions: SchemeVersionView[];
  budgets: BudgetView[];
}

/** A published version, and what it says otherwise than the one before it. */
export interface SchemeVersionView {
  version: number;
  publishedOn: string;
  note: string;
  changes: SchemeChange[];
}

export interface SelfCheckAnswer {
  outcomes: RuleOutcome[];
  requestedCents: number;
  totalCents: number;
}
