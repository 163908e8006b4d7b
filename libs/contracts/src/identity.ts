import { roles, type Role, type RoleAssignment } from '@stoep/rules';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsNameOnOneLine } from './names.js';
import { IsStorableText, Trimmed } from './validation.js';

export const postcodePattern = /^[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}$/;

export class RegisterRequest {
  @Trimmed()
  @IsEmail({}, { message: 'not-an-email' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;

  @IsStorableText()
  @MinLength(10, { message: 'password-too-short' })
  @MaxLength(200, { message: 'too-long' })
  password!: string;

  /** The name neighbours see. */
  @Trimmed()
  @IsStorableText()
  @IsNameOnOneLine()
  @Length(2, 80, { message: 'name-length' })
  displayName!: string;
}

export class SignInRequest {
  @Trimmed()
  @IsString({ message: 'required' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;

  @IsString({ message: 'required' })
  @MaxLength(200, { message: 'too-long' })
  password!: string;
}

export class TokenRequest {
  @IsString({ message: 'required' })
  @Matches(/^[A-Za-z0-9_-]{20,100}$/, { message: 'not-a-token' })
  token!: string;
}

export class PasswordResetRequest {
  @Trimmed()
  @IsEmail({}, { message: 'not-an-email' })
  @MaxLength(254, { message: 'too-long' })
  email!: string;
}

export class NewPasswordRequest extends TokenRequest {
  @IsStorableText()
  @MinLength(10, { message: 'password-too-short' })
  @MaxLength(200, { message: 'too-long' })
  password!: string;
}

export class RoleAssignmentRequest implements RoleAssignment {
  @IsIn(roles, { message: 'unknown-role' })
  role!: Role;

  @IsOptional()
  @IsString({ message: 'unknown-area' })
  @Matches(/^WK[0-9A-Z]{6}$/, { message: 'unknown-area' })
  wijkCode!: string | null;
}

export class ChangeRolesRequest {
  @IsArray({ message: 'required' })
  @ArrayMaxSize(50, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => RoleAssignmentRequest)
  roles!: RoleAssignmentRequest[];
}

export interface SessionPerson {
  id: string;
  displayName: string;
  /** Null for somebody who signs in elsewhere and left no address. */
  email: string | null;
  roles: RoleAssignment[];
  /** The municipality asks its staff for a second factor; until it is set up their roles do not count. */
  mustSetUpSecondFactor: boolean;
}

/** Who is signed in, and where. `person` is null without an account. */
export interface SessionView {
  person: SessionPerson | null;
  /** The password was right; what is asked now is the code. */
  awaitsSecondFactor: boolean;
}

/** Signed in, or half way. */
export interface SignedIn extends Accepted {
  awaitsSecondFactor: boolean;
}

export interface PersonRow {
  id: string;
  displayName: string;
  email: string | null;
  isConfirmed: boolean;
  hasSecondFactor: boolean;
  roles: RoleAssignment[];
}

/** An answer that says no more than that it was received: equal for known and unknown accounts. */
export interface Accepted {
  accepted: true;
}
