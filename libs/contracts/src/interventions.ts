import {
  adviceDomains,
  audiences,
  costKinds,
  effects,
  facilityKinds,
  initiativeCategories,
  interventionStates,
  proofLevels,
  signUpModes,
  type AdviceDomain,
  type Audience,
  type CostKind,
  type Effect,
  type FacilityKind,
  type InitiativeCategory,
  type InterventionState,
  type ProofLevel,
  type SignUpMode,
} from '@stoep/rules';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsUrl } from 'class-validator';
import { Length, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';
import { RecurringPlanRequest } from './initiatives.js';
import { IsStorableText, Trimmed } from './validation.js';

/** The catalogue of interventions as an administrator writes it. What people read is in intervention-views.ts. */

/** What an initiative begins with that starts from an entry. */
export class InterventionPlanRequest {
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  title!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  what!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  why!: string;

  @ValidateIf((_, value) => value !== null)
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  category!: InitiativeCategory | null;

  @Trimmed()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  nonParticipantNotice!: string;

  @ValidateIf((_, value) => value !== null)
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => RecurringPlanRequest)
  recurring!: RecurringPlanRequest | null;

  @ValidateIf((_, value) => value !== null)
  @IsBoolean({ message: 'unknown-choice' })
  touchesPublicSpace!: boolean | null;
}

/** Rules that the form for planning can show: weeks, pairs of weeks, or a weekday of the month. */
const plannableRule =
  /^FREQ=(WEEKLY(;INTERVAL=2)?;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*|MONTHLY;BYDAY=(1|2|3|4|-1)(MO|TU|WE|TH|FR|SA|SU))(;COUNT=[1-9]\d{0,2})?$/;

/** What the form for planning a series begins with. The first day and the place are for who plans it. */
export class InterventionSeriesRequest {
  @Trimmed()
  @IsStorableText()
  @MaxLength(120, { message: 'too-long' })
  title!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  what!: string;

  @Matches(plannableRule, { message: 'rule-unreadable' })
  rrule!: string;

  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'not-a-time' })
  startTime!: string;

  @IsInt({ message: 'not-a-whole-number' })
  @Min(15, { message: 'too-small' })
  @Max(720, { message: 'too-large' })
  minutes!: number;

  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(audiences, { each: true, message: 'unknown-choice' })
  forWhom!: Audience[];

  @IsInt({ message: 'not-an-amount' })
  @Min(0, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  costCents!: number;

  @IsIn(signUpModes, { message: 'unknown-choice' })
  signUp!: SignUpMode;

  @ValidateIf((_, value) => value !== null)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(100_000, { message: 'too-large' })
  capacity!: number | null;

  @IsBoolean({ message: 'unknown-choice' })
  isWalkIn!: boolean;

  @IsBoolean({ message: 'unknown-choice' })
  isWheelchairAccessible!: boolean;

  @IsBoolean({ message: 'unknown-choice' })
  isQuiet!: boolean;
}

export class NewInterventionRequest {
  @Trimmed()
  @IsStorableText()
  @Length(3, 120, { message: 'intervention-title-length' })
  title!: string;
}

/** An entry as a whole: what is sent takes the place of what was there. */
export class SaveInterventionRequest extends NewInterventionRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(2_000_000_000, { message: 'too-large' })
  version!: number;

  @IsIn(interventionStates, { message: 'unknown-choice' })
  state!: InterventionState;

  @Trimmed()
  @IsStorableText()
  @MaxLength(300, { message: 'too-long' })
  summary!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(5000, { message: 'too-long' })
  about!: string;

  /** In words: "65-plussers die weinig bewegen". */
  @Trimmed()
  @IsStorableText()
  @MaxLength(300, { message: 'too-long' })
  targetGroup!: string;

  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(audiences, { each: true, message: 'unknown-choice' })
  audiences!: Audience[];

  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(effects, { each: true, message: 'unknown-choice' })
  effects!: Effect[];

  @Trimmed()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  brings!: string;

  @IsIn(proofLevels, { message: 'unknown-choice' })
  proof!: ProofLevel;

  @Trimmed()
  @IsStorableText()
  @MaxLength(2000, { message: 'too-long' })
  proofNote!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(200, { message: 'too-long' })
  owner!: string;

  /** Empty when there is none. */
  @Trimmed()
  @ValidateIf((_, value) => value !== '')
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'not-a-link' })
  @MaxLength(500, { message: 'too-long' })
  link!: string;

  /** How the source itself calls it: its number in a national database. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  externalId!: string;

  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(adviceDomains, { each: true, message: 'unknown-choice' })
  neededAdvices!: AdviceDomain[];

  @IsBoolean({ message: 'unknown-choice' })
  needsPlace!: boolean;

  @IsArray({ message: 'unknown-choice' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(facilityKinds, { each: true, message: 'unknown-choice' })
  placeKinds!: FacilityKind[];

  /** What who asks money for it should know of a kind of costs; shown where costs are asked. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(1000, { message: 'too-long' })
  costNote!: string;

  @ValidateIf((_, value) => value !== null)
  @IsIn(costKinds, { message: 'unknown-choice' })
  costKind!: CostKind | null;

  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => InterventionPlanRequest)
  plan!: InterventionPlanRequest;

  /** Null when there is no series to plan. */
  @ValidateIf((_, value) => value !== null)
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => InterventionSeriesRequest)
  series!: InterventionSeriesRequest | null;
}
