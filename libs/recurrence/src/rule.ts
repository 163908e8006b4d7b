import type { Fault, RecurrenceReason } from './fault.js';
import { isMoment } from './moments.js';

/**
 * Reads a rule of RFC 5545 and says everything that is wrong with it at once. It lets through what a neighbourhood
 * needs: days, weeks, months and years. Rules by hour, minute, week number or day of the year are refused.
 */
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** "2TU" is the second Tuesday, "-1FR" the last Friday, 0 every one. */
export interface NthWeekday {
  nth: number;
  day: Weekday;
}

export interface Rule {
  frequency: Frequency;
  interval: number;
  byDay: NthWeekday[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
  count: number | null;
  /** As it was given: a day, a local time, or an instant that ends in Z. */
  until: string | null;
  weekStart: Weekday;
}

export const mostCount = 10_000;
const mostInterval = 1_000;
const mostInList = 400;

const allowed = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'COUNT', 'UNTIL', 'WKST'];

/** @param text with or without "RRULE:" in front of it */
export function readRule(text: string): { rule: Rule | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const complain = (reason: RecurrenceReason, what: string) => void faults.push({ field: 'rrule', reason, what });
  const parts = partsOf(text, complain);
  const rule = ruleOf(parts, complain);
  if (faults.length === 0) checkTogether(rule, parts, complain);
  return { rule: faults.length === 0 ? rule : null, faults };
}

type Complain = (reason: RecurrenceReason, what: string) => void;
type Parts = ReadonlyMap<string, string>;

function partsOf(text: string, complain: Complain): Parts {
  const parts = new Map<string, string>();
  const body = text
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '');
  for (const piece of body.split(';')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+)=(\S+)$/.exec(piece.trim()) ?? [];
    const key = name.toUpperCase();
    if (key === '') complain('rule-unreadable', piece.slice(0, 40));
    else if (parts.has(key)) complain('rule-part-twice', key);
    else parts.set(key, value.toUpperCase());
    if (key !== '' && !allowed.includes(key)) complain('rule-part-not-allowed', key.slice(0, 40));
  }
  return parts;
}

function ruleOf(parts: Parts, complain: Complain): Rule {
  const whole = (key: string, most: number) => {
    const value = parts.get(key);
    if (value === undefined) return null;
    const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    if (number < 1 || number > most) complain('rule-number-wrong', `${key}=${value.slice(0, 20)}`);
    return number;
  };
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  if (!frequency) complain('rule-frequency-not-allowed', (parts.get('FREQ') ?? '').slice(0, 20));
  const weekStart = weekdays.find((day) => day === (parts.get('WKST') ?? 'MO'));
  if (!weekStart) complain('rule-weekday-wrong', `WKST=${parts.get('WKST')?.slice(0, 20)}`);
  return {
    frequency: frequency ?? 'DAILY',
    interval: whole('INTERVAL', mostInterval) ?? 1,
    count: whole('COUNT', mostCount),
    byDay: daysOf(parts.get('BYDAY'), complain),
    byMonthDay: numbersOf(parts, 'BYMONTHDAY', 31, complain),
    byMonth: numbersOf(parts, 'BYMONTH', 12, complain),
    bySetPos: numbersOf(parts, 'BYSETPOS', 366, complain),
    until: untilOf(parts.get('UNTIL'), complain),
    weekStart: weekStart ?? 'MO',
  };
}

function untilOf(value: string | undefined, complain: Complain): string | null {
  if (value === undefined) return null;
  if (!isMoment(value)) complain('rule-until-wrong', value.slice(0, 40));
  return value;
}

function numbersOf(parts: Parts, key: string, most: number, complain: Complain): number[] {
  const pieces = parts.get(key)?.split(',') ?? [];
  const signed = key !== 'BYMONTH';
  const isRight = (piece: string) =>
    (signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(piece) && Number(piece) !== 0 && Math.abs(Number(piece)) <= most;
  if (pieces.length > mostInList || !pieces.every(isRight))
    complain('rule-number-wrong', `${key}=${pieces.join(',').slice(0, 20)}`);
  return [...new Set(pieces.map(Number))];
}

function daysOf(value: string | undefined, complain: Complain): NthWeekday[] {
  const pieces = value?.split(',') ?? [];
  const days = pieces.slice(0, mostInList).flatMap((piece): NthWeekday[] => {
    const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(piece) ?? [];
    const day = weekdays.find((known) => known === name);
    if (day && nth !== '' && (Number(nth) === 0 || Math.abs(Number(nth)) > 53))
      complain('rule-weekday-number-wrong', piece.slice(0, 20));
    if (!day) complain('rule-weekday-wrong', piece.slice(0, 20));
    return day ? [{ nth: Number(nth), day }] : [];
  });
  if (pieces.length > mostInList) complain('rule-weekday-wrong', 'BYDAY');
  return days;
}

/** What is right by itself and wrong beside something else. */
function checkTogether(rule: Rule, parts: Parts, complain: Complain): void {
  if (rule.count !== null && rule.until !== null) complain('rule-count-and-until', 'COUNT;UNTIL');
  const numbered = rule.byDay.filter(({ nth }) => nth !== 0);
  const allowsNth = rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  const mostNth = rule.frequency === 'MONTHLY' || rule.byMonth.length > 0 ? 5 : 53;
  if (numbered.some(({ nth }) => !allowsNth || Math.abs(nth) > mostNth))
    complain('rule-weekday-number-wrong', parts.get('BYDAY') ?? '');
  // What "the second Friday, if it is the 9th" means in a year, programs do not agree on.
  if (rule.frequency === 'YEARLY' && rule.byMonth.length === 0 && numbered.length > 0 && rule.byMonthDay.length > 0)
    complain('rule-weekday-number-wrong', 'BYDAY;BYMONTHDAY');
  if (rule.frequency === 'WEEKLY' && rule.byMonthDay.length > 0) complain('rule-month-day-not-weekly', 'BYMONTHDAY');
  if (rule.bySetPos.length > 0 && rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length === 0)
    complain('rule-position-alone', 'BYSETPOS');
}

/** The rule as text again, in one order, without COUNT or UNTIL: those are applied apart or added by who needs them. */
export function writeRule(rule: Rule): string {
  const list = (key: string, values: readonly (string | number)[]) =>
    values.length > 0 ? [`${key}=${values.join(',')}`] : [];
  return [
    `FREQ=${rule.frequency}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...list('BYMONTH', rule.byMonth),
    ...list('BYMONTHDAY', rule.byMonthDay),
    ...list(
      'BYDAY',
      rule.byDay.map(({ nth, day }) => `${nth === 0 ? '' : nth}${day}`),
    ),
    ...list('BYSETPOS', rule.bySetPos),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.weekStart === 'MO' ? [] : [`WKST=${rule.weekStart}`]),
  ].join(';');
}
