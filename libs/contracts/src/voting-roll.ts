import type { RollKind, RoundState } from '@stoep/rules';
import { IsBoolean, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';

/** The voter roll of a round and its letters. No answer here holds a code or tells who voted; letters are a PDF. */
export class MakeLettersRequest {
  /** An earlier run whose letters are lost: its codes are revoked. Without it: everybody who has no code. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(1_000_000, { message: 'too-large' })
  run?: number;
}

export class RevokeCodeRequest {
  /** The number or address of the entry, as it is on the list. */
  @Trimmed()
  @IsStorableText()
  @Length(1, 60, { message: 'roll-label' })
  label!: string;
}

export class ReplaceCodeRequest extends RevokeCodeRequest {
  /** Printed at the desk for who is standing there; otherwise it goes by post. */
  @IsBoolean({ message: 'wrong-value' })
  atDesk!: boolean;
}

export interface SavedRoll {
  entryCount: number;
}

export interface RollEventView {
  number: number;
  step: 'import' | 'letters' | 'letters-again' | 'replace' | 'desk' | 'revoke';
  entryCount: number;
  label: string | null;
  byName: string;
  at: string;
}

export interface RollView {
  title: string;
  rollKind: RollKind;
  state: RoundState;
  asksBirthDate: boolean;
  /** Null for a round without a list. */
  entryCount: number | null;
  codeCount: number | null;
  addressCount: number | null;
  events: RollEventView[];
}
