import { facilityKinds, type FacilityKind } from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
} from 'class-validator';
import { Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import type { FacilityView } from './activity-agenda.js';
import { IsStorableText, Trimmed } from './validation.js';

/** The directory of facilities as its keepers write it, and asking for the use of a room. Reading the list is in activity-agenda.ts. */
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export class OpeningHoursRequest {
  /** 1 is Monday. */
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(7, { message: 'too-large' })
  day!: number;

  @Matches(clock, { message: 'not-a-time' })
  from!: string;

  @Matches(clock, { message: 'not-a-time' })
  to!: string;
}

/** What is left out stays as it was. */
export class SaveFacilityRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version!: number;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @Length(2, 120, { message: 'place-name-length' })
  name?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  address?: string;

  @IsOptional()
  @IsIn(facilityKinds, { message: 'unknown-choice' })
  kind?: FacilityKind;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  description?: string;

  /** How many people it holds; null when nobody counts. */
  @IsOptional()
  @ValidateIf((_, value) => value !== null)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(100_000, { message: 'too-large' })
  people?: number | null;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  hasLevelEntrance?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  hasAccessibleToilet?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  hasHearingLoop?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'unknown-choice' })
  hasQuietRoom?: boolean;

  @IsOptional()
  @IsArray({ message: 'wrong-value' })
  @ArrayMaxSize(21, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => OpeningHoursRequest)
  openingHours?: OpeningHoursRequest[];

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  contactName?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(40, { message: 'too-long' })
  contactTelephone?: string;

  @IsOptional()
  @ValidateIf((_, value) => value !== '')
  @IsEmail({}, { message: 'not-an-email' })
  contactEmail?: string;
}

/** A new entry of the directory. Its keeper fills in the rest. */
export class NewFacilityRequest {
  @Trimmed()
  @IsStorableText()
  @Length(2, 120, { message: 'place-name-length' })
  name!: string;

  @IsIn(facilityKinds, { message: 'unknown-choice' })
  kind!: FacilityKind;

  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-180, { message: 'not-a-place' })
  @Max(180, { message: 'not-a-place' })
  lon!: number;

  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-90, { message: 'not-a-place' })
  @Max(90, { message: 'not-a-place' })
  lat!: number;

  /** Of somebody with an account here. */
  @IsEmail({}, { message: 'not-an-email' })
  keeperEmail!: string;
}

export class ChangeKeeperRequest {
  @IsEmail({}, { message: 'not-an-email' })
  keeperEmail!: string;
}

/** Asking for the use of a room. */
export class BookingRequest {
  @IsString({ message: 'not-a-local-time' })
  @MaxLength(40, { message: 'too-long' })
  startsLocal!: string;

  /** In minutes. */
  @IsInt({ message: 'not-a-whole-number' })
  @Min(15, { message: 'too-small' })
  @Max(24 * 60, { message: 'too-large' })
  duration!: number;

  @Trimmed()
  @IsStorableText()
  @Length(3, 500, { message: 'purpose-length' })
  purpose!: string;
}

export class AnswerBookingRequest {
  @IsBoolean({ message: 'unknown-choice' })
  isAgreed!: boolean;

  /** Why not; with a yes it may say where the key is. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  answer!: string;
}

export class UnusedQuery {
  /** A place is unused when nothing is planned there for so many weeks; eight when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(52, { message: 'too-large' })
  weeks?: number;
}

export type BookingState = 'asked' | 'agreed' | 'refused' | 'withdrawn';

export interface FacilityDate {
  id: string;
  startsAt: string;
  endsAt: string;
  slug: string;
  title: string;
}

/** One facility as everybody reads it. */
export interface FacilityPage extends FacilityView {
  version: number;
  /** Whether somebody keeps it, who can say yes to a request. */
  hasKeeper: boolean;
  /** Whether the reader may answer requests and change what is said about it. */
  isMine: boolean;
  /** What is on there: the next dates of activities, at most twenty. */
  dates: FacilityDate[];
  /** Given to somebody, in the coming weeks. What for is between them and the keeper. */
  given: { startsAt: string; endsAt: string }[];
}

export interface BookingView {
  id: string;
  startsAt: string;
  endsAt: string;
  purpose: string;
  state: BookingState;
  answer: string;
  askedByName: string;
  askedAt: string;
  facilitySlug: string;
  facilityName: string;
  /** Given to somebody else for a part of this time. */
  isTaken: boolean;
}

/** The calendar of a room for its keeper. */
export interface FacilityCalendar {
  bookings: BookingView[];
  dates: FacilityDate[];
}

export interface MyFacilities {
  kept: { slug: string; name: string; asked: number }[];
  bookings: BookingView[];
}

export interface SavedFacility {
  slug: string;
  version: number;
}

export interface BookingChanged {
  id: string;
  state: BookingState;
}

export interface FacilityUse {
  slug: string;
  name: string;
  kind: FacilityKind;
  buurtName: string;
  wijkName: string;
  lastUsedAt: string | null;
  nextUseAt: string | null;
  /** Visitors of the dates that were held in the last twelve weeks. */
  visitors: number;
  isUnused: boolean;
}

export interface FacilityUseList {
  weeks: number;
  unused: number;
  items: FacilityUse[];
}
