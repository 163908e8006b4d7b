import {
  applicantKinds,
  extraQuestionKinds,
  legalForms,
  ruleKinds,
  schemeOpenings,
  sharings,
  type ApplicantKind,
  type BudgetPlan,
  type ExtraQuestionKind,
  type FoundFault,
  type LegalForm,
  type RuleKind,
  type SchemeContent,
  type SchemeOpening,
  type Sharing,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { maximumAmountCents, type BudgetView, type SchemeVersionView } from './schemes.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Making schemes: what administrators send and see. A draft may be half done, so little is required here. */
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class NewSchemeRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 80, { message: 'scheme-name-length' })
  name!: string;
}

export class SchemeHelperRequest {
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  name!: string;

  @IsStorableText()
  @MaxLength(30, { message: 'too-long' })
  telephone!: string;

  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  email!: string;
}

export class SchemeRuleRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'unknown-choice' })
  key!: string;

  @IsIn(ruleKinds, { message: 'unknown-choice' })
  kind!: RuleKind;

  /** Which figures and lists belong to the kind; the server reads those and nothing else. */
  @IsObject({ message: 'wrong-value' })
  parameters!: object;

  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  text!: string;

  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  source!: string;
}

export class ExtraQuestionRequest {
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'unknown-choice' })
  key!: string;

  @IsIn(extraQuestionKinds, { message: 'unknown-choice' })
  kind!: ExtraQuestionKind;

  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  label!: string;

  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  help!: string;

  @IsBoolean({ message: 'wrong-value' })
  isRequired!: boolean;

  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'not-an-amount' })
  @Max(maximumAmountCents, { message: 'too-large' })
  fromCents!: number;

  @IsArray({ message: 'unknown-choice' })
  @ArrayMaxSize(3, { message: 'too-many' })
  @IsIn(applicantKinds, { each: true, message: 'unknown-choice' })
  applicantKinds!: ApplicantKind[];
}

export class BudgetPlanRequest {
  @Matches(/^(GM|WK|BU)[0-9A-Z]{4,8}$/, { message: 'unknown-area' })
  areaCode!: string;

  @IsInt({ message: 'not-a-whole-number' })
  @Min(2020, { message: 'too-small' })
  @Max(2100, { message: 'too-large' })
  year!: number;

  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'not-an-amount' })
  @Max(100 * maximumAmountCents, { message: 'too-large' })
  ceilingCents!: number;
}

export class SaveSchemeDraftRequest {
  /** The revision this was typed on; 0 begins a draft. When there is a newer one, nothing is saved. */
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  revision!: number;

  @IsStorableText()
  @MaxLength(80, { message: 'too-long' })
  name!: string;

  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  summary!: string;

  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  purpose!: string;

  @IsIn(legalForms, { message: 'unknown-choice' })
  legalForm!: LegalForm;

  @IsIn(sharings, { message: 'unknown-choice' })
  sharing!: Sharing;

  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => SchemeHelperRequest)
  helper!: SchemeHelperRequest;

  @IsOptional()
  @Matches(day, { message: 'not-a-date' })
  opensOn!: string | null;

  @IsOptional()
  @Matches(day, { message: 'not-a-date' })
  closesOn!: string | null;

  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(52, { message: 'too-large' })
  termWeeks!: number;

  @IsBoolean({ message: 'wrong-value' })
  partGrantsAllowed!: boolean;

  @IsArray({ message: 'required' })
  @ArrayMaxSize(30, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => SchemeRuleRequest)
  rules!: SchemeRuleRequest[];

  @IsArray({ message: 'required' })
  @ArrayMaxSize(30, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ExtraQuestionRequest)
  questions!: ExtraQuestionRequest[];

  @IsArray({ message: 'required' })
  @ArrayMaxSize(300, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => BudgetPlanRequest)
  budgets!: BudgetPlanRequest[];
}

export class PublishSchemeRequest {
  /** The revision that was looked at. */
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  revision!: number;

  /** What changes and why, for everybody to read. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  note!: string;
}

export class OpenSchemeRequest {
  @IsIn(schemeOpenings, { message: 'unknown-choice' })
  opening!: SchemeOpening;

  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  reason!: string;
}

export interface SchemeFileItem {
  slug: string;
  name: string;
  /** Null: never published. */
  version: number | null;
  hasDraft: boolean;
  isOpen: boolean;
  opening: SchemeOpening;
}

export interface SchemeDraft extends SchemeContent {
  budgets: BudgetPlan[];
}

/** A scheme as administrators see it. */
export interface SchemeFile extends SchemeFileItem {
  openingReason: string;
  /** What is being worked on; without a draft what a new one begins with. */
  draft: SchemeDraft;
  /** 0: there is no draft. */
  revision: number;
  faults: FoundFault[];
  /** The most questions that an application under € 1,000 can meet. */
  questionCount: number;
  budgets: BudgetView[];
  versions: SchemeVersionView[];
}
