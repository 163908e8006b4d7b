import type { BallotKind, BallotLimits, RoundState } from '@stoep/rules';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';
import { ChoiceRequest } from './voting.js';

/** Ballots on paper, entered by two clerks. No answer here gives back what somebody entered. */
export class MakeBatchRequest {
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(500, { message: 'too-large' })
  formCount!: number;
}

export class EnterFormRequest {
  /** The number or address on the form, as it is on the roll. Not asked of a form that does not count. */
  @Trimmed()
  @IsStorableText()
  @MaxLength(60, { message: 'roll-label' })
  label!: string;

  @IsArray({ message: 'required' })
  @ArrayMaxSize(500, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ChoiceRequest)
  selection!: ChoiceRequest[];

  @IsBoolean({ message: 'wrong-value' })
  isVoid!: boolean;

  @Trimmed()
  @IsStorableText()
  @MaxLength(300, { message: 'too-long' })
  reason!: string;
}

export const paperFormStates = ['empty', 'yours', 'once', 'differs', 'valid', 'void', 'duplicate'] as const;
export type PaperFormState = (typeof paperFormStates)[number];

export interface PaperFormView {
  number: number;
  state: PaperFormState;
  /** What the two clerks typed differently. */
  labelDiffers: boolean;
  choiceDiffers: boolean;
  /** Why it does not count. */
  reason: string;
}

export interface PaperBatchView {
  number: number;
  formCount: number;
  doneCount: number;
  closedAt: string | null;
  totals: { valid: number; void: number; duplicate: number } | null;
}

export interface PaperView {
  title: string;
  state: RoundState;
  closesAt: string;
  paperUntil: string | null;
  ballotKind: BallotKind;
  limits: BallotLimits;
  plans: { id: string; title: string }[];
  batches: PaperBatchView[];
}

export interface PaperBatchDetail extends PaperBatchView {
  forms: PaperFormView[];
}
