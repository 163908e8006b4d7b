import { initiativeCategories, initiativeStates, type InitiativeCategory, type InitiativeState } from '@stoep/rules';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { initiativeOrders, type InitiativeOrder, type PhotoView } from './initiative-life.js';
import { IsStorableText, Trimmed } from './validation.js';

const listOf = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value;

export class InitiativeListQuery {
  @IsOptional()
  @Matches(/^(WK[0-9A-Z]{6}|BU[0-9A-Z]{8})$/, { message: 'unknown-area' })
  area?: string;

  @IsOptional()
  @IsIn(initiativeCategories, { message: 'unknown-choice' })
  category?: InitiativeCategory;

  @IsOptional()
  @Transform(listOf)
  @IsArray({ message: 'unknown-choice' })
  @ArrayMaxSize(10, { message: 'too-many' })
  @IsIn(initiativeStates, { each: true, message: 'unknown-choice' })
  state?: InitiativeState[];

  @IsOptional()
  @Trimmed()
  @IsStorableText()
  @MaxLength(100, { message: 'too-long' })
  q?: string;

  @IsOptional()
  @IsIn(initiativeOrders, { message: 'unknown-choice' })
  order?: InitiativeOrder;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(50, { message: 'too-large' })
  page?: number;
}

export interface InitiativeListItem {
  id: string;
  slug: string;
  title: string;
  summary: string;
  state: InitiativeState;
  category: InitiativeCategory | null;
  buurtCode: string;
  buurtName: string;
  wijkName: string;
  placeName: string;
  lon: number | null;
  lat: number | null;
  supporters: number;
  publishedAt: string;
  photo: Pick<PhotoView, 'id' | 'description'> | null;
}

/** What the map needs of an initiative. */
export type InitiativePin = Pick<InitiativeListItem, 'slug' | 'title' | 'state' | 'lon' | 'lat'>;

export interface InitiativePins {
  pins: InitiativePin[];
  /** How many there are in all, also those without a point and those the map has no room for. */
  total: number;
  areMore: boolean;
}

export interface InitiativePageView {
  items: InitiativeListItem[];
  /** How many there are, counted up to a thousand, or two hundred with filters other than the area. */
  total: number;
  /** There are more than were counted. */
  areMore: boolean;
  page: number;
  pageSize: number;
}
