import type { GoesOnFlag } from '@stoep/rules';
import { IsOptional, Matches } from 'class-validator';

/** Money and what is done with it: which application pays for an activity, and whether that goes on. Counts, never names. */
export class LinkApplicationRequest {
  /** The number of a granted application of one's own; null when no money of the municipality is in it. */
  @IsOptional()
  @Matches(/^[A-Z]{2}-\d{4}-\d{4,}$/, { message: 'unknown-application' })
  applicationNumber!: string | null;
}

export interface FundedChoice {
  number: string;
  title: string;
}

/** What stands ready for the report of who got the money. */
export interface FundedFigures {
  /** Past and to come, cancelled ones left out. */
  planned: number;
  held: number;
  cancelled: number;
  /** Past dates of which nobody said whether they were held. */
  unsaid: number;
  /** Visits: everybody who came, each time. */
  visits: number;
  /** Dates of which the visits were counted. */
  counted: number;
  lastHeldAt: string | null;
  nextAt: string | null;
  flags: GoesOnFlag[];
}

export interface FundedActivity extends FundedFigures {
  slug: string;
  title: string;
}

export interface FundedApplication extends FundedFigures {
  number: string;
  title: string;
  wijkName: string;
  grantedCents: number;
  activities: number;
}

export interface FundedList {
  flagged: number;
  items: FundedApplication[];
}

/** In the dossier: what was asked for beside what is planned. */
export interface DossierActivities {
  figures: FundedFigures;
  activities: FundedActivity[];
  /** As the plan said; null for something that is once. */
  asked: { meetings: number; months: number } | null;
  /** As the series of the initiative is planned; null when nobody planned one. */
  planned: { meetings: number; months: number } | null;
}

/** For everybody, on the page of an initiative. */
export interface InitiativeActivities {
  held: number;
  items: { slug: string; title: string; held: number; nextAt: string | null }[];
}
