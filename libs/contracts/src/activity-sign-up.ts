import {
  IsBoolean,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsNameOnOneLine } from './names.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Who comes: signing up with an account or with an address, leaving, and what became of a date. */
export class JoinRequest {
  /** With how many, oneself included; 1 when it is left out. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(10, { message: 'too-large' })
  partySize?: number;
}

/** Without an account. A mail with a link follows; nothing is kept for somebody until that is used. */
export class JoinByMailRequest extends JoinRequest {
  @IsUUID(undefined, { message: 'unknown-activity' })
  activityId!: string;

  /** One date; the whole series when it is left out. */
  @IsOptional()
  @IsUUID(undefined, { message: 'unknown-activity' })
  dateId?: string;

  @Trimmed()
  @IsStorableText()
  @IsNameOnOneLine()
  @Length(2, 100, { message: 'name-length' })
  name!: string;

  @Trimmed()
  @IsEmail({}, { message: 'not-an-email' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;
}

/** From the link in a mail. */
export class JoinTokenRequest {
  @Matches(/^[A-Za-z0-9_-]{43}$/, { message: 'not-a-token' })
  token!: string;
}

/** Without a date: everything that the link is about. */
export class LeaveByMailRequest extends JoinTokenRequest {
  @IsOptional()
  @IsUUID(undefined, { message: 'unknown-choice' })
  dateId?: string;
}

/** What somebody with a link from a mail takes part in: the dates to come, in order of time. */
export interface JoinedByMail {
  title: string;
  slug: string;
  dates: { id: string; startsAt: string; state: 'going' | 'waiting' | 'declined'; isCancelled: boolean }[];
}

export class AttendanceRequest {
  @IsBoolean({ message: 'unknown-choice' })
  held!: boolean;

  /** How many came, who just walked in included. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(100_000, { message: 'too-large' })
  headCount?: number | null;
}

export class CancelDateRequest {
  @Trimmed()
  @IsStorableText()
  @Length(1, 500, { message: 'reason-length' })
  reason!: string;
}

export class MoveDateRequest {
  /** Where the clock will stand: "2026-05-05T10:00:00". */
  @IsString({ message: 'not-a-local-time' })
  @MaxLength(40, { message: 'too-long' })
  startsLocal!: string;

  /** In minutes; as long as it was when it is left out. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(14 * 24 * 60, { message: 'too-large' })
  duration?: number;

  /** A place of the directory; where it was when it is left out. */
  @IsOptional()
  @IsUUID(undefined, { message: 'not-a-place' })
  placeId?: string;
}

export interface SignUpAnswer {
  state: 'going' | 'waiting' | 'declined';
  /** Of the queue, itself included; null for who is going. */
  place: number | null;
}

export interface SeriesJoinAnswer {
  going: number;
  waiting: number;
}

/** For the organisers: who comes to one date. */
export interface DatePeople {
  people: { name: string; email: string | null; partySize: number; state: 'going' | 'waiting'; isMember: boolean }[];
}

export interface DateChanged {
  id: string;
  status: 'scheduled' | 'cancelled';
  startsAt: string;
  endsAt: string;
  sequence: number;
}
