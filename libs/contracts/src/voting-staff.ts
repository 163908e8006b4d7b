import {
  ballotKinds,
  countingComparisons,
  countingCompletions,
  countingRules,
  countingStarts,
  countingStops,
  countingThens,
  countingTies,
  countingUnchosens,
  countingUtilities,
  rollKinds,
  voterClasses,
  type BallotKind,
  type CountingSettings,
  type RollKind,
  type RoundStep,
  type VoterClass,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
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
import { maximumAmountCents } from './schemes.js';
import { IsStorableText, Trimmed } from './validation.js';
import type { RoundView } from './voting.js';

/** Making and running voting rounds: what staff send and see. */
const area = /^(GM|WK|BU)[0-9A-Z]{4,8}$/;
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const most = 100 * maximumAmountCents;

export class CountingRequest implements CountingSettings {
  @IsIn(countingRules, { message: 'unknown-choice' })
  rule!: CountingSettings['rule'];

  @IsIn(countingUtilities, { message: 'unknown-choice' })
  utility!: CountingSettings['utility'];

  @IsIn(countingCompletions, { message: 'unknown-choice' })
  completion!: CountingSettings['completion'];

  @IsIn(countingStarts, { message: 'unknown-choice' })
  start!: CountingSettings['start'];

  @IsIn(countingStops, { message: 'unknown-choice' })
  stop!: CountingSettings['stop'];

  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  increment!: number;

  @IsIn(countingThens, { message: 'unknown-choice' })
  then!: CountingSettings['then'];

  @IsIn(countingTies, { message: 'unknown-choice' })
  ties!: CountingSettings['ties'];

  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  threshold!: number;

  @IsOptional()
  @IsIn(countingComparisons, { message: 'unknown-choice' })
  compare?: CountingSettings['compare'];

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @ArrayMaxSize(50, { message: 'too-many' })
  @IsInt({ each: true, message: 'not-a-whole-number' })
  rankPoints?: number[];

  @IsOptional()
  @IsIn(countingUnchosens, { message: 'unknown-choice' })
  unchosen?: CountingSettings['unchosen'];
}

export class RoundLimitsRequest {
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(500, { message: 'too-large' })
  most?: number;

  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(10_000, { message: 'too-large' })
  points?: number;

  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(10_000, { message: 'too-large' })
  pointsPerPlan?: number;
}

export class RoundContentRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 100, { message: 'round-title-length' })
  title!: string;

  @IsStorableText()
  @MaxLength(4000, { message: 'too-long' })
  description!: string;

  @Matches(/^[a-z0-9-]{1,80}$/, { message: 'unknown-scheme' })
  schemeSlug!: string;

  @Matches(area, { message: 'unknown-area' })
  areaCode!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  collectsAt!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  checksAt!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  opensAt!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  closesAt!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  resultAt!: string;

  /** Until when ballots on paper may be entered; null without paper. */
  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  paperUntil!: string | null;

  @IsIn(ballotKinds, { message: 'unknown-choice' })
  ballotKind!: BallotKind;

  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => RoundLimitsRequest)
  limits!: RoundLimitsRequest;

  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => CountingRequest)
  counting!: CountingRequest;

  @IsInt({ message: 'not-an-amount' })
  @Min(1, { message: 'not-an-amount' })
  @Max(most, { message: 'too-large' })
  budgetCents!: number;

  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(120, { message: 'too-large' })
  minAge!: number | null;

  @IsOptional()
  @Matches(day, { message: 'not-a-date' })
  ageOn!: string | null;

  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayMaxSize(300, { message: 'too-many' })
  @ArrayUnique({ message: 'chosen-twice' })
  @Matches(area, { each: true, message: 'unknown-area' })
  eligibleAreas!: string[];

  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'required' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(voterClasses, { each: true, message: 'unknown-choice' })
  voterClasses!: VoterClass[];

  @IsIn(rollKinds, { message: 'unknown-choice' })
  rollKind!: RollKind;
}

/** A command on a round, on the version it was looked at. */
export class RoundStepRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version!: number;

  /** Why, for everybody to read: needed to change what is published, and to stop. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  reason!: string;
}

export class SaveRoundRequest extends RoundContentRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version!: number;

  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  reason!: string;
}

/** A later end of the vote, while it is open. */
export class PostponeRoundRequest extends RoundStepRequest {
  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  closesAt!: string;

  @IsISO8601({ strict: true }, { message: 'not-a-date' })
  resultAt!: string;
}

export class AddPlanRequest extends RoundStepRequest {
  @IsUUID('all', { message: 'unknown-initiative' })
  initiativeId!: string;

  @IsInt({ message: 'not-an-amount' })
  @Min(1, { message: 'not-an-amount' })
  @Max(most, { message: 'too-large' })
  costCents!: number;
}

export class JudgePlanRequest extends RoundStepRequest {
  @IsBoolean({ message: 'wrong-value' })
  isFeasible!: boolean;

  @IsInt({ message: 'not-an-amount' })
  @Min(1, { message: 'not-an-amount' })
  @Max(most, { message: 'too-large' })
  costCents!: number;

  /** Public. Needed for a plan that cannot be done. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  judgement!: string;
}

export interface SavedRound {
  slug: string;
  version: number;
}

export interface RoundStepView {
  step: RoundStep;
  isAllowed: boolean;
  reason: string | null;
}

/** A round as staff see it. While it is open nothing here says how many took part. */
export interface RoundFile extends RoundView {
  id: string;
  version: number;
  steps: RoundStepView[];
  /** Null while it would tell how many take part. */
  entryCount: number | null;
  counts: { position: number; countedByName: string; at: string; selected: string[]; costCents: number }[];
  agree: boolean | null;
  ballotCount: number | null;
  head: string | null;
  /** Null where all ballots are public, and before release. */
  swornFileHash: string | null;
}

export interface RoundFileItem {
  slug: string;
  title: string;
  state: string;
  opensAt: string;
  closesAt: string;
  version: number;
}
