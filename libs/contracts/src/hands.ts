import { handKinds, talentKinds, type HandKind, type HandSide, type HandState, type TalentKind } from '@stoep/rules';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';

/** Lending a hand at activities: talents that people list, offers and requests, and who may be reached once both said yes. */
export class TalentsRequest {
  @IsArray({ message: 'unknown-choice' })
  @ArrayMinSize(1, { message: 'choose-a-talent' })
  @ArrayUnique({ message: 'chosen-twice' })
  @IsIn(talentKinds, { each: true, message: 'unknown-choice' })
  kinds!: TalentKind[];

  @Trimmed()
  @IsStorableText()
  @MaxLength(300, { message: 'too-long' })
  about!: string;

  @IsOptional()
  @Matches(/^BU[0-9A-Z]{8}$/, { message: 'unknown-area' })
  buurtCode?: string | null;
}

/** One's own list; without kinds there is none. */
export interface TalentsView {
  kinds: TalentKind[];
  about: string;
  buurtCode: string | null;
}

/** Somebody who can help, as organisers see them: what they can do, and not who they are. */
export interface HelperView {
  talentId: string;
  kinds: TalentKind[];
  about: string;
  buurtName: string | null;
}

export class HelpersQuery {
  @IsOptional()
  @IsIn(talentKinds, { message: 'unknown-choice' })
  kind?: TalentKind;
}

export class HandRequest {
  @IsIn(handKinds, { message: 'unknown-choice' })
  kind!: HandKind;

  @Trimmed()
  @IsStorableText()
  @Length(3, 500, { message: 'text-length' })
  message!: string;
}

export class AskHelperRequest {
  @IsUUID(undefined, { message: 'unknown-choice' })
  talentId!: string;

  @Trimmed()
  @IsStorableText()
  @Length(3, 500, { message: 'text-length' })
  message!: string;
}

/** How to reach the other. */
export interface HandContact {
  name: string;
  email: string | null;
}

export interface HandView {
  id: string;
  slug: string;
  title: string;
  kind: HandKind;
  startedBy: HandSide;
  message: string;
  madeAt: string;
  state: HandState;
  /** Null until both have said yes. */
  contact: HandContact | null;
}
