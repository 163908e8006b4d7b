import { Type } from 'class-transformer';
import { IsObject, IsOptional, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { SeriesRequest } from './activities.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Changing a series from one date on, ending it, and writing to who comes. What one date does is in activity-sign-up.ts. */
export class FollowingPreviewRequest {
  /** The first date that changes. */
  @IsUUID(undefined, { message: 'unknown-activity' })
  fromDateId!: string;

  /** How it goes on from there. */
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => SeriesRequest)
  series!: SeriesRequest;
}

export class ChangeFollowingRequest extends FollowingPreviewRequest {
  /** What the preview said: what was seen is what is done. */
  @Matches(/^[A-Za-z0-9_-]{43}$/, { message: 'wrong-value' })
  mapping!: string;
}

export class EndActivityRequest {
  @Trimmed()
  @IsStorableText()
  @Length(1, 500, { message: 'reason-length' })
  reason!: string;
}

export class MessageRequest {
  @Trimmed()
  @IsStorableText()
  @Length(1, 3000, { message: 'text-length' })
  text!: string;

  /** To who comes on one date; to everybody who takes part when it is left out. */
  @IsOptional()
  @IsUUID(undefined, { message: 'unknown-activity' })
  dateId?: string;
}

export interface MessageSent {
  people: number;
}

export interface MovedDate {
  id: string;
  startsAt: string;
  newStartsAt: string;
  /** Who come or wait. */
  people: number;
}

/** What a change does, before it is done and after. */
export interface FollowingEffect {
  /** The new rhythm in words; null for dates without a rule, and at the end of an activity. */
  words: { nl: string; en: string } | null;
  moved: MovedDate[];
  /** They stay to be seen, as cancelled: somebody signed up for them. */
  cancelled: { id: string; startsAt: string; people: number }[];
  /** Nobody signed up for them. */
  removed: { startsAt: string }[];
  added: { startsAt: string }[];
  /** How many take part in what changes, and hear of it. */
  people: number;
  mapping: string;
}
