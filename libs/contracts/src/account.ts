import {
  Equals,
  IsBoolean,
  IsEmail,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { IsNameOnOneLine } from './names.js';
import { IsStorableText, Trimmed } from './validation.js';

/** What somebody does with their own account: name, password, address, sessions, second factor, leaving. */
export class ChangeNameRequest {
  @Trimmed()
  @IsStorableText()
  @IsNameOnOneLine()
  @Length(2, 80, { message: 'name-length' })
  displayName!: string;
}

/** Who changes something that matters proves again who they are. Left out by people who have no password. */
export class ProofRequest {
  @IsOptional()
  @IsString({ message: 'required' })
  @MaxLength(200, { message: 'too-long' })
  currentPassword?: string | null;
}

export class ChangePasswordRequest extends ProofRequest {
  @IsStorableText()
  @MinLength(10, { message: 'password-too-short' })
  @MaxLength(200, { message: 'too-long' })
  newPassword!: string;
}

export class ChangeEmailRequest extends ProofRequest {
  @Trimmed()
  @IsEmail({}, { message: 'not-an-email' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;
}

/** Six digits of the app, or a recovery code. */
export class SecondFactorCodeRequest {
  @Trimmed()
  @IsString({ message: 'required' })
  @Matches(/^(\d{3} ?\d{3}|([a-z2-7]{4}-?){4})$/i, { message: 'not-a-code' })
  code!: string;
}

export class EndSecondFactorRequest extends SecondFactorCodeRequest {
  @IsOptional()
  @IsString({ message: 'required' })
  @MaxLength(200, { message: 'too-long' })
  currentPassword?: string | null;
}

/** An administrator takes away a second factor that was lost. The person reads the reason. */
export class ResetSecondFactorRequest extends ProofRequest {
  @Trimmed()
  @IsStorableText()
  @Length(5, 500, { message: 'reason-length' })
  reason!: string;
}

export class StaffSecondFactorRequest {
  @IsBoolean({ message: 'required' })
  isRequired!: boolean;
}

export class EraseAccountRequest extends ProofRequest {
  /** Erasing cannot be undone, so it is said in so many words. */
  @Equals(true, { message: 'not-agreed' })
  agrees!: boolean;
}

export const browsers = ['chrome', 'edge', 'firefox', 'safari', 'other'] as const;
export const systems = ['android', 'ios', 'linux', 'macos', 'windows', 'other'] as const;

/** One place where somebody is signed in. */
export interface SessionRow {
  id: string;
  isCurrent: boolean;
  browser: (typeof browsers)[number];
  system: (typeof systems)[number];
  startedAt: string;
  /** Exact to ten minutes. */
  seenAt: string;
}

export interface AccountView {
  displayName: string;
  email: string | null;
  hasPassword: boolean;
  secondFactor: { isOn: boolean; isRequired: boolean; recoveryCodesLeft: number };
  sessions: SessionRow[];
}

/** The secret of a second factor, shown while it is being set up. */
export interface SecondFactorStart {
  secret: string;
  /** The same as a picture for an app to scan, as a data: address. */
  picture: string;
}

/** Shown once: only their hashes are kept. */
export interface RecoveryCodes {
  recoveryCodes: string[];
}

export interface StaffSecondFactorView {
  isRequired: boolean;
}

/** Starts signing in with the provider outside, or adding it to the account of who is signed in. */
export class StartOpenIdRequest extends ProofRequest {
  @IsOptional()
  @Matches(/^\/(?![/\\])[^\\\s]{0,500}$/, { message: 'wrong-value' })
  returnTo?: string | null;
}

/** Where the browser goes now: the provider's own page. */
export interface OpenIdStart {
  location: string;
}

/** The provider outside with which one can sign in, if the installation has one. */
export interface OpenIdView {
  label: string | null;
  /** Somebody came back for the first time: the name the provider gave, to be confirmed. */
  newcomer: { suggestedName: string } | null;
  isLinked: boolean;
  /** Without it, this person could not get in any more. */
  isOnlyWayIn: boolean;
}

/** Why somebody cannot leave yet. `title` is of the initiative it is about. */
export interface ErasureBlocker {
  reason: 'only-administrator' | 'application-still-runs' | 'initiative-still-runs' | 'activity-still-runs';
  title: string | null;
}
