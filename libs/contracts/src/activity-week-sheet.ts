import type { SignUpMode } from '@stoep/rules';
import { IsOptional, Matches } from 'class-validator';

/** What hangs on the notice board: everything in a wijk or buurt in one week, what was cancelled included. */
export class WeekSheetQuery {
  /** The whole municipality when it is left out. */
  @IsOptional()
  @Matches(/^(WK[0-9A-Z]{6}|BU[0-9A-Z]{8})$/, { message: 'unknown-area' })
  area?: string;

  /** As "2027-W10"; this week when it is left out. */
  @IsOptional()
  @Matches(/^20\d\d-W(0[1-9]|[1-4]\d|5[0-3])$/, { message: 'not-a-week' })
  week?: string;
}

export interface WeekSheetDate {
  id: string;
  startsAt: string;
  endsAt: string;
  status: 'scheduled' | 'cancelled';
  slug: string;
  title: string;
  groupName: string;
  placeName: string;
  placeAddress: string;
  buurtName: string;
  costCents: number;
  isWheelchairAccessible: boolean;
  isQuiet: boolean;
  isDementiaFriendly: boolean;
  isWalkIn: boolean;
  signUp: SignUpMode;
  whoWelcomes: string;
  publicContact: string;
}

export interface WeekSheet {
  /** Of the wijk, the buurt or the municipality. */
  areaName: string;
  week: string;
  from: string;
  to: string;
  dates: WeekSheetDate[];
  /** There is more than fits on any board. */
  isCut: boolean;
  printedOn: string;
}
