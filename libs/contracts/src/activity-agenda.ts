import { audiences, initiativeCategories, type ActivityState, type Audience, type DementiaCheck } from '@stoep/rules';
import type { FacilityKind, InitiativeCategory, SignUpMode } from '@stoep/rules';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import type { PhotoView } from './initiative-life.js';
import { IsStorableText, Trimmed } from './validation.js';

/** What is on: the agenda with its filters, one activity with its dates, and the directory of facilities. */
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const agendaFacts = ['wheelchair', 'quiet', 'dementia-friendly', 'walk-in', 'free'] as const;
export type AgendaFact = (typeof agendaFacts)[number];

export class AgendaQuery {
  /** Today when it is left out. */
  @IsOptional()
  @Matches(day, { message: 'not-a-date' })
  from?: string;

  /** The last day; a week from `from` when it is left out. */
  @IsOptional()
  @Matches(day, { message: 'not-a-date' })
  to?: string;

  @IsOptional()
  @Matches(/^(WK[0-9A-Z]{6}|BU[0-9A-Z]{8})$/, { message: 'unknown-area' })
  area?: string;

  @IsOptional()
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  category?: InitiativeCategory;

  @IsOptional()
  @IsIn(audiences, { message: 'unknown-choice' })
  forWhom?: Audience;

  /** A list with commas; all of them have to hold. */
  @IsOptional()
  @Matches(
    /^(wheelchair|quiet|dementia-friendly|walk-in|free)(,(wheelchair|quiet|dementia-friendly|walk-in|free)){0,4}$/,
    {
      message: 'unknown-choice',
    },
  )
  facts?: string;

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  q?: string;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-180, { message: 'not-a-place' })
  @Max(180, { message: 'not-a-place' })
  lon?: number;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'not-a-place' })
  @Min(-90, { message: 'not-a-place' })
  @Max(90, { message: 'not-a-place' })
  lat?: number;

  /** In metres around lon and lat; 1000 when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(50, { message: 'too-small' })
  @Max(20_000, { message: 'too-large' })
  radius?: number;

  /** Where the page before ended: its `next`. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/, { message: 'wrong-value' })
  after?: string;
}

export interface AgendaItem {
  /** Of the date. */
  id: string;
  startsAt: string;
  endsAt: string;
  slug: string;
  title: string;
  groupName: string;
  category: InitiativeCategory | null;
  placeName: string;
  buurtCode: string;
  buurtName: string;
  lon: number;
  lat: number;
  costCents: number;
  isWheelchairAccessible: boolean;
  isQuiet: boolean;
  isDementiaFriendly: boolean;
  isWalkIn: boolean;
  signUp: SignUpMode;
  isFull: boolean;
}

export interface AgendaPage {
  items: AgendaItem[];
  /** Hand it in as `after` for the next page; null at the end. */
  next: string | null;
}

export type MySignUp = 'going' | 'waiting' | 'declined' | null;

export interface ActivityDateView {
  id: string;
  startsAt: string;
  endsAt: string;
  status: 'scheduled' | 'cancelled';
  note: string;
  placeName: string;
  capacity: number | null;
  taken: number;
  waiting: number;
  isFull: boolean;
  mine: MySignUp;
  /** One's place in the queue; null for who does not wait. */
  myPlace: number | null;
  held: boolean | null;
  headCount: number | null;
}

export interface PlannedSeries {
  dtstart: string;
  duration: number;
  rrule: string | null;
  exdate: string[];
  rdate: string[];
  exceptPeriods: { from: string; to: string }[];
}

/** A date that somebody takes part in. */
export interface MyDate {
  id: string;
  startsAt: string;
  endsAt: string;
  status: 'scheduled' | 'cancelled';
  state: 'going' | 'waiting';
  slug: string;
  title: string;
  placeName: string;
}

export interface MyActivities {
  organised: { id: string; slug: string; title: string; state: ActivityState }[];
  dates: MyDate[];
}

export interface ActivityView {
  id: string;
  slug: string;
  state: ActivityState;
  version: number;
  title: string;
  what: string;
  groupName: string;
  organiserName: string;
  /** Who organises along, and said yes to that. */
  coOrganiserNames: string[];
  category: InitiativeCategory | null;
  timeZone: string;
  forWhom: Audience[];
  languages: string[];
  costCents: number;
  isWheelchairAccessible: boolean;
  isQuiet: boolean;
  isDementiaFriendly: boolean;
  dementiaChecklist: DementiaCheck[];
  dementiaStatement: string;
  isWalkIn: boolean;
  whoWelcomes: string;
  /** How everybody may reach somebody with a question; empty when nobody said. */
  publicContact: string;
  helpWanted: string;
  helpOffered: string;
  signUp: SignUpMode;
  capacity: number | null;
  newcomerPlaces: number;
  place: { id: string; name: string; address: string; buurtCode: string; lon: number; lat: number } | null;
  facilitySlug: string | null;
  initiativeId: string | null;
  initiative: { slug: string; title: string } | null;
  /** The application of the buurtbudget that pays for it. */
  applicationNumber: string | null;
  /** The rhythm in words, per language; null for dates without a rule. */
  words: { nl: string; en: string } | null;
  /** As it was planned last, for who organises it. */
  series: PlannedSeries | null;
  photos: PhotoView[];
  /** The dates to come, at most forty. */
  dates: ActivityDateView[];
  datesHeld: number;
  isMine: boolean;
  isMember: boolean;
}

export interface OpeningHours {
  /** 1 is Monday. */
  day: number;
  from: string;
  to: string;
}

export interface FacilityView {
  placeId: string;
  slug: string;
  name: string;
  address: string;
  kind: FacilityKind;
  description: string;
  people: number | null;
  hasLevelEntrance: boolean;
  hasAccessibleToilet: boolean;
  hasHearingLoop: boolean;
  hasQuietRoom: boolean;
  openingHours: OpeningHours[];
  contactName: string;
  contactTelephone: string;
  contactEmail: string;
  photos: PhotoView[];
  buurtCode: string;
  lon: number;
  lat: number;
}
