import { IsIn, Length, Matches, MaxLength } from 'class-validator';
import { IsNameOnOneLine } from './names.js';
import { IsStorableText, Trimmed } from './validation.js';

/** Applying together, and the desk on behalf of a resident without an account: what goes over the wire about it. */
export interface CoApplicantView {
  id: string;
  /** Known from the moment of consent. */
  name: string | null;
  /** Shown to who named them, until they have consented. */
  email: string | null;
  state: 'asked' | 'consented' | 'declined';
  consentedOn: string | null;
}

/** The answer is the same whether the address belongs to somebody or not. */
export interface CoApplicantList {
  coApplicants: CoApplicantView[];
}

/** What somebody is asked: to apply along. */
export interface AskedToApply {
  id: string;
  title: string;
  schemeName: string;
  namedByName: string;
  namedAt: string;
}

export const consents = ['spoken', 'signed'] as const;
export type Consent = (typeof consents)[number];

/** For whom the desk applies, how to reach them, and that they agreed. */
export class StartAtDeskRequest {
  @Trimmed()
  @IsStorableText()
  @IsNameOnOneLine()
  @Length(2, 100, { message: 'resident-name-length' })
  name!: string;

  @Trimmed()
  @Matches(/^(?:\+?[0-9][0-9 ()-]{5,22})?$/, { message: 'not-a-telephone-number' })
  telephone!: string;

  @Trimmed()
  @IsStorableText()
  @MaxLength(300, { message: 'too-long' })
  postalAddress!: string;

  @IsIn(consents, { message: 'required' })
  consent!: Consent;

  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  consentOn!: string;
}

export interface ResidentAtDesk {
  name: string;
  telephone: string;
  postalAddress: string;
  consent: Consent;
  consentOn: string;
  notedByName: string;
}

/** One resident at the desk, with how far it is. */
export interface DeskItem extends ResidentAtDesk {
  personId: string;
  initiativeId: string;
  slug: string;
  title: string;
  initiativeState: string;
  applicationId: string | null;
  number: string | null;
  applicationState: string | null;
  lettersToPrint: number;
}

export interface DeskLetter {
  id: string;
  subject: string;
  body: string;
  madeAt: string;
  printedAt: string | null;
  /** Where it goes by post, with the name above it. */
  name: string;
  postalAddress: string;
}
