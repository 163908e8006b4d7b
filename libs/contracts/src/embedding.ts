import { audiences, initiativeCategories, type Audience, type InitiativeCategory } from '@stoep/rules';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { IsStorableText, Trimmed } from './validation.js';

/**
 * The agenda within the site of another: what its address may ask for, in the words of the agenda's own address, and
 * which sites may do it.
 */
export class EmbedAgendaQuery {
  @IsOptional()
  @Matches(/^(WK[0-9A-Z]{6}|BU[0-9A-Z]{8})$/, { message: 'unknown-area' })
  gebied?: string;

  @IsOptional()
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  soort?: InitiativeCategory;

  @IsOptional()
  @IsIn(audiences, { message: 'unknown-choice' })
  voor?: Audience;

  /** A list with commas; all of them have to hold. */
  @IsOptional()
  @Matches(
    /^(wheelchair|quiet|dementia-friendly|walk-in|free)(,(wheelchair|quiet|dementia-friendly|walk-in|free)){0,4}$/,
    { message: 'unknown-choice' },
  )
  kenmerk?: string;

  /** How far ahead; a week when it is left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(62, { message: 'too-large' })
  dagen?: number;
}

export class EmbedOriginRequest {
  /** The address of the site, or of any page of it. */
  @Trimmed()
  @IsStorableText()
  @Length(4, 2000, { message: 'not-a-site' })
  origin!: string;
}

export interface EmbedOrigins {
  origins: { origin: string; addedAt: string }[];
}
