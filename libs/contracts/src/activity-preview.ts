import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsObject, ValidateNested } from 'class-validator';
import { IsStorableText } from './validation.js';

/**
 * The preview of a series: a rule goes in, its dates come out. It asks for no account and changes nothing. What is
 * wrong with the rule itself is told by the reader of rules, not here.
 */
export const previewQueryTypes = ['all', 'first', 'between'] as const;

const mostAsked = 2000;
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

export class PreviewQuery {
  @IsIn(previewQueryTypes, { message: 'unknown-choice' })
  type!: (typeof previewQueryTypes)[number];

  /** For `first`: how many. */
  @ValidateIf((query: PreviewQuery) => query.type === 'first' || query.n !== undefined)
  @IsInt({ message: 'not-a-whole-number' })
  @Min(0, { message: 'too-small' })
  @Max(mostAsked, { message: 'too-large' })
  n?: number;

  /** For `between`: an instant, itself included. Without a zone it is UTC. */
  @ValidateIf((query: PreviewQuery) => query.type === 'between' || query.from !== undefined)
  @Matches(instant, { message: 'not-an-instant' })
  from?: string;

  /** For `between`: an instant, itself left out. */
  @ValidateIf((query: PreviewQuery) => query.type === 'between' || query.to !== undefined)
  @Matches(instant, { message: 'not-an-instant' })
  to?: string;
}

/** "all", "first", { first: 5 }, { between: [from, to] }: other ways in which people write the same question. */
function asQuery(value: unknown): unknown {
  if (value === undefined || value === null) return { type: 'all' };
  if (typeof value === 'string') return { type: value };
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  if ('type' in given) return given;
  const between: unknown = given['between'];
  if ('first' in given) return { type: 'first', n: given['first'] };
  if (Array.isArray(between)) return { type: 'between', from: between[0] as unknown, to: between[1] as unknown };
  if (typeof between === 'object') return { type: 'between', ...between };
  if ('from' in given || 'to' in given) return { type: 'between', ...given };
  if ('n' in given) return { type: 'first', ...given };
  return 'all' in given || Object.keys(given).length === 0 ? { type: 'all' } : given;
}

/** From what was sent, not from what the type made of it: that has lost a bare word. */
function readQuery({ obj }: { obj: { query?: unknown } }): unknown {
  const query = asQuery(obj.query);
  return typeof query === 'object' && query !== null && !Array.isArray(query)
    ? Object.assign(new PreviewQuery(), query)
    : query;
}

export class PreviewRequest {
  /** Where the clock stands at the first date: "2026-05-05T10:00:00". */
  @IsString({ message: 'not-a-local-time' })
  @MaxLength(40, { message: 'too-long' })
  dtstart!: string;

  @IsString({ message: 'unknown-time-zone' })
  @MaxLength(60, { message: 'too-long' })
  tzid!: string;

  /** A rule of RFC 5545, with or without "RRULE:" in front. */
  @IsStorableText({ message: 'rule-unreadable' })
  @MaxLength(2000, { message: 'too-long' })
  rrule!: string;

  /** Dates that are left out: local, in UTC with a Z, or whole days. */
  @IsOptional()
  @IsArray({ message: 'not-a-local-time' })
  @ArrayMaxSize(1000, { message: 'too-many' })
  @IsString({ each: true, message: 'not-a-local-time' })
  @MaxLength(40, { each: true, message: 'not-a-local-time' })
  exdate?: string[];

  /** Dates besides those of the rule: local or in UTC with a Z. */
  @IsOptional()
  @IsArray({ message: 'not-a-local-time' })
  @ArrayMaxSize(1000, { message: 'too-many' })
  @IsString({ each: true, message: 'not-a-local-time' })
  @MaxLength(40, { each: true, message: 'not-a-local-time' })
  rdate?: string[];

  /** In minutes. With it each date says when it ends. */
  @IsOptional()
  @IsInt({ message: 'not-a-whole-number' })
  @Min(1, { message: 'too-small' })
  @Max(14 * 24 * 60, { message: 'too-large' })
  duration?: number;

  /** Which part of the list: all of it when nothing is said. */
  @IsOptional()
  @Transform(readQuery)
  @IsObject({ message: 'wrong-value' })
  @ValidateNested()
  @Type(() => PreviewQuery)
  query?: PreviewQuery;
}

export interface PreviewDate {
  /** Where the clock stands: "2026-05-05T10:00:00". */
  local: string;
  utc: string;
  endsUtc?: string;
}

export interface PreviewAnswer {
  dates: PreviewDate[];
  /** There are more dates than are given. */
  truncated: boolean;
  /** The rule in words, in Dutch and in English. */
  words: { nl: string; en: string };
}
