import type {
  BallotChannel,
  BallotKind,
  BallotLimits,
  CountingSettings,
  InitiativeCategory,
  RollKind,
  RoundDates,
  RoundPhase,
  RoundState,
  VoterClass,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsStorableText } from './validation.js';

/** Voting rounds as everybody sees them, and what voters send. No answer here tells how many voted before the round is closed. */
const planNumber = /^[1-9][0-9]{0,3}$/;

export class ChoiceRequest {
  @Matches(planNumber, { message: 'plan-unknown' })
  planId!: string;

  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(10_000, { message: 'too-large' })
  points?: number;
}

/** Plans in the voter's order. The limits of the round are the server's to check: `ballotFaults` of the rules. */
export class CastBallotRequest {
  @IsArray({ message: 'required' })
  @ArrayMinSize(1, { message: 'nothing-chosen' })
  @ArrayMaxSize(500, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ChoiceRequest)
  selection!: ChoiceRequest[];
}

export class CastWithCodeRequest extends CastBallotRequest {
  @IsStorableText()
  @MaxLength(40, { message: 'code-wrong' })
  code!: string;
}

export class VotingCodeRequest {
  @IsStorableText()
  @MaxLength(40, { message: 'code-wrong' })
  code!: string;
}

/** For an open round: where somebody lives, and when they were born if the round asks for an age. The date is not kept. */
export class OwnEntryRequest {
  @Matches(/^BU[0-9A-Z]{4,8}$/, { message: 'unknown-area' })
  buurtCode!: string;

  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  birthDate?: string;
}

/** To save, print or write down: it is not kept with the account. Found in the published list after closing. */
export interface BallotReceipt {
  receipt: string;
}

/** What an account knows of its own part: that it took part, never what it voted. */
export interface MyPart {
  hasEntry: boolean;
  tookPart: boolean;
}

/** A good code; whether a ballot came in with its entry, so that the page can say that the last one counts. */
export interface CodeAnswer {
  tookPart: boolean;
}

export interface RoundItem {
  slug: string;
  title: string;
  description: string;
  phase: RoundPhase;
  state: RoundState;
  dates: RoundDates;
  areaCode: string;
  areaName: string;
  budgetCents: number;
  planCount: number;
}

export interface RoundPlanView {
  /** The number on ballots and in the published files. */
  id: string;
  initiativeId: string;
  slug: string;
  title: string;
  summary: string;
  costCents: number;
  areaCode: string;
  areaName: string;
  category: InitiativeCategory | null;
  photo: { id: string; description: string } | null;
  lon: number | null;
  lat: number | null;
  /** Null: not judged yet. */
  isFeasible: boolean | null;
  /** Why it cannot be voted for, or what was changed to make it possible. */
  reason: string;
}

export interface RoundRules {
  ballotKind: BallotKind;
  limits: BallotLimits;
  counting: CountingSettings;
  budgetCents: number;
  minAge: number | null;
  ageOn: string | null;
  eligibleAreas: { code: string; name: string }[];
  voterClasses: VoterClass[];
  rollKind: RollKind;
}

/** A change of a published round, without the name of who made it. */
export interface RoundChangeView {
  at: string;
  step: string;
  changes: { field: string; from: unknown; to: unknown }[];
  reason: string;
}

export interface RoundView extends Omit<RoundItem, 'planCount'> {
  schemeSlug: string;
  schemeName: string;
  rules: RoundRules;
  paperUntil: string | null;
  plans: RoundPlanView[];
  changes: RoundChangeView[];
}

export interface TurnoutCell {
  key: string;
  name: string;
  /** Null: fewer than ten, so not told. */
  count: number | null;
}

export interface PlanOutcomeView {
  id: string;
  slug: string;
  title: string;
  costCents: number;
  /** Its place among what won, or null. */
  place: number | null;
  supporters: number;
  /** Votes, points or points for places. */
  score: number;
  /** Key of a sentence, with its figures. */
  reason: RoundOutcomeReason;
  facts: PlanOutcomeFacts;
}

/** The figures of the sentences on one plan; what is of fewer than ten voters is not there. */
export interface PlanOutcomeFacts {
  supporters: number;
  costCents: number;
  leftCents: number;
  /** The votes that the rule asks for. */
  threshold?: number;
  /** What its supporters together had left of their shares, and that per hundred of the cost. */
  hadCents?: number;
  percent?: number;
  /** What they had to begin with, and which chosen plans it went to. */
  beganCents?: number;
  paid?: { planId: string; cents: number }[];
  elsewhereCents?: number;
  /** At which cost, or with how many more votes, it would have been chosen. */
  atCostCents?: number;
  moreVotes?: number;
}

export const roundOutcomeReasons = [
  'won',
  'no-votes',
  'below-threshold',
  'not-shared',
  'does-not-fit',
  'after-stop',
  'outvoted',
] as const;
export type RoundOutcomeReason = (typeof roundOutcomeReasons)[number];

export interface RoundResult {
  slug: string;
  title: string;
  releasedAt: string;
  budgetCents: number;
  costCents: number;
  leftCents: number;
  ballotCount: number;
  turnout: { byChannel: (TurnoutCell & { key: BallotChannel })[]; byArea: TurnoutCell[] };
  plans: PlanOutcomeView[];
  /** May the file with all ballots be read by everybody, or only totals and the protocol? */
  publishes: 'all-ballots' | 'totals';
  uniqueShare: number;
  /** SHA-256 of the file with all ballots, where only sworn recounters read it. */
  swornFileHash: string | null;
  /** SHA-256 over the sorted receipts. */
  head: string;
  protocol: unknown;
}

export interface ReceiptList {
  head: string;
  /** Sorted; says nothing about when or by whom. */
  receipts: string[];
}
