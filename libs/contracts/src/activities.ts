import {
  audiences,
  dementiaChecklist,
  initiativeCategories,
  signUpModes,
  type ActivityState,
  type Audience,
  type DementiaCheck,
  type InitiativeCategory,
  type SignUpMode,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
} from 'class-validator';
import { IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import type { InvitationView } from './initiative-life.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Activities as their organisers write them. What others read is in activity-agenda.ts, who comes in activity-sign-up.ts. */
export class ExceptPeriodRequest {
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  from!: string;

  /** The last day of it. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  to!: string;
}

/** When it is. Without a rule it is once, and on the dates of `rdate`. */
export class SeriesRequest {
  @IsString({ message: 'not-a-local-time' })
  @MaxLength(40, { message: 'too-long' })
  dtstart!: string;

  /** In minutes. */
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(14 * 24 * 60, { message: 'too-large' })
  duration!: number;

  @IsOptional()
  @IsStorableText({ message: 'rule-unreadable' })
  @MaxLength(2000, { message: 'too-long' })
  rrule?: string | null;

  @IsOptional()
  @IsArray({ message: 'not-a-local-time' })
  @ArrayMaxSize(400, { message: 'too-many' })
  @IsString({ each: true, message: 'not-a-local-time' })
  exdate?: string[];

  @IsOptional()
  @IsArray({ message: 'not-a-local-time' })
  @ArrayMaxSize(400, { message: 'too-many' })
  @IsString({ each: true, message: 'not-a-local-time' })
  rdate?: string[];

  /** "Not in the school holidays". */
  @IsOptional()
  @IsArray({ message: 'wrong-value' })
  @ArrayMaxSize(50, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ExceptPeriodRequest)
  exceptPeriods?: ExceptPeriodRequest[];
}

/** A place that is not in the directory. The server finds the buurt of the point. */
export class PointRequest {
  @Trimmed()
  @IsStorableText()
  @Length(2, 200, { message: 'too-long' })
  name!: string;

  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-180, { message: 'not-a-place' })
  @Max(180, { message: 'not-a-place' })
  lon!: number;

  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-90, { message: 'not-a-place' })
  @Max(90, { message: 'not-a-place' })
  lat!: number;
}

/** As typed so far: what is left out stays as it was. */
export class SaveActivityRequest {
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version?: number;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  title?: string;

  @IsOptional()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  what?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  groupName?: string;

  @IsOptional()
  @IsUUID(undefined, { message: 'unknown-initiative' })
  initiativeId?: string | null;

  /** A facility of the directory. */
  @IsOptional()
  @IsUUID(undefined, { message: 'not-a-place' })
  placeId?: string;

  @IsOptional()
  @IsObject({ message: 'not-a-place' })
  @ValidateNested()
  @Type(() => PointRequest)
  point?: PointRequest;

  @IsOptional()
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  category?: InitiativeCategory | null;

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(audiences, { each: true, message: 'unknown-choice' })
  forWhom?: Audience[];

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @ArrayMaxSize(10, { message: 'too-many' })
  @Matches(/^[a-z]{2,3}$/, { each: true, message: 'unknown-choice' })
  languages?: string[];

  @IsOptional()
  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  costCents?: number;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  isWheelchairAccessible?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  isQuiet?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  isDementiaFriendly?: boolean;

  @IsOptional()
  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(dementiaChecklist, { each: true, message: 'unknown-choice' })
  dementiaChecklist?: DementiaCheck[];

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  dementiaStatement?: string;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  isWalkIn?: boolean;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  whoWelcomes?: string;

  /** How to reach somebody with a question. Everybody sees it, on paper too. */
  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @Matches(/^[^\n\r]*$/, { message: 'one-line' })
  @MaxLength(120, { message: 'too-long' })
  publicContact?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  helpWanted?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(500, { message: 'too-long' })
  helpOffered?: string;

  @IsOptional()
  @IsIn(signUpModes, { message: 'unknown-choice' })
  signUp?: SignUpMode;

  /** Null when there is room for everybody. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(100_000, { message: 'too-large' })
  capacity?: number | null;

  /** Kept for who comes to a single date. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(100_000, { message: 'too-large' })
  newcomerPlaces?: number;

  /** Only before it is published; after that dates are changed apart. */
  @IsOptional()
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => SeriesRequest)
  series?: SeriesRequest;
}

export interface SavedActivity {
  id: string;
  slug: string;
  state: ActivityState;
  version: number;
}

/** Who organises an activity, as they see it themselves. */
export interface OrganiserGroup {
  organisers: { personId: string; displayName: string; isLead: boolean; isMe: boolean }[];
  /** Asked, and no answer yet. */
  invitations: InvitationView[];
}

/** What saving a public activity does to its dates to come. */
export interface SaveEffect {
  dates: number;
  /** Who hear that it is elsewhere. */
  people: number;
  /** Who get a place that waited for one. */
  promoted: number;
  isMoved: boolean;
}
