import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Fault } from './fault.js';
import { readMoment } from './moments.js';
import { readRule, writeRule, type Rule } from './rule.js';
import { isTimeZone, localOf, resolveLocal, zonedOf, type ZonedMoment } from './zoned.js';

/**
 * The dates of a series: the only place that knows the library. It is fed wall-clock times as if they were UTC, and
 * what comes out is resolved in the zone here. UNTIL, EXDATE and RDATE are applied here too: on instants.
 */
export interface Series {
  /** Local: "2026-05-05T10:00:00". */
  dtstart: string;
  tzid: string;
  /** Null for dates that follow no rule: then only `rdate` and `dtstart` count. */
  rrule: string | null;
  exdate?: readonly string[];
  rdate?: readonly string[];
}

/** Which part of the list is asked for. Moments of `between` are instants; `to` itself is left out. */
export type Wanted =
  { type: 'all' } | { type: 'first'; n: number } | { type: 'between'; from: string; to: string; most?: number };

export interface Expansion {
  dates: ZonedMoment[];
  /** There are more than are given. */
  truncated: boolean;
}

/** As many as are ever given at once, and as far as the search for the next one goes. */
export const mostDates = 2_000;
const mostSteps = 40_000;
/** A step with positions in it costs ten times as much; these are still 76 years of weeks. */
const mostStepsWithPositions = 4_000;
const lastYear = 9_998;

/** Everything that is wrong with a series, at once; nothing when it can be expanded. */
export function faultsOf({ dtstart, tzid, rrule, exdate = [], rdate = [] }: Series): Fault[] {
  const faults: Fault[] = rrule === null ? [] : readRule(rrule).faults;
  if (readMoment(dtstart)?.kind !== 'local')
    faults.push({ field: 'dtstart', reason: 'not-a-local-time', what: dtstart });
  if (!isTimeZone(tzid)) faults.push({ field: 'tzid', reason: 'unknown-time-zone', what: tzid });
  const isWrong = (text: string) => readMoment(text) === null;
  for (const what of exdate.filter(isWrong)) faults.push({ field: 'exdate', reason: 'not-a-local-time', what });
  for (const what of rdate.filter((text) => isWrong(text) || readMoment(text)?.kind === 'day'))
    faults.push({ field: 'rdate', reason: 'not-a-local-time', what });
  return faults;
}

/** The dates in order, each instant once. Call `faultsOf` first. @throws Error for a series that has faults */
export function expand(series: Series, wanted: Wanted): Expansion {
  const [fault] = faultsOf(series);
  if (fault) throw new Error(`${fault.field}: ${fault.reason} (${fault.what})`);
  const window = windowOf(wanted);
  const isLeftOut = exclusions(series);
  const extra = (series.rdate ?? []).flatMap((text) => zonedOf(text, series.tzid) ?? []);
  // One more than is wanted shows whether there are more.
  const enough = window.most + 1;
  const { found, isWhole } = ruledDates(series, window, enough, isLeftOut);
  const dates = new Map<string, ZonedMoment>();
  for (const { local, utc } of [...found, ...extra])
    if (isIn(utc, window) && !isLeftOut(utc)) dates.set(utc, { local, utc });
  const inOrder = [...dates.values()].sort((a, b) => (a.utc < b.utc ? -1 : 1));
  return {
    dates: inOrder.slice(0, window.most),
    truncated: inOrder.length > window.most || (!isWhole && inOrder.length < window.most),
  };
}

interface Window {
  from: string | null;
  to: string | null;
  most: number;
}

function windowOf(wanted: Wanted): Window {
  if (wanted.type === 'between')
    return {
      from: instantOf(wanted.from),
      to: instantOf(wanted.to),
      most: Math.min(wanted.most ?? mostDates, mostDates),
    };
  return { from: null, to: null, most: wanted.type === 'first' ? Math.min(wanted.n, mostDates) : mostDates };
}

/** In the same spelling as what comes out of the zone, so that texts can be compared. */
function instantOf(text: string): string {
  return new Date(text).toISOString().replace('.000Z', 'Z');
}

function isIn(utc: string, { from, to }: Window): boolean {
  return (from === null || utc >= from) && (to === null || utc < to);
}

/** An EXDATE without a time leaves out its whole day. */
function exclusions({ exdate = [], tzid }: Series): (utc: string) => boolean {
  const moments = exdate.flatMap((text) => zonedOf(text, tzid) ?? []);
  const instants = new Set(moments.filter(({ kind }) => kind !== 'day').map(({ utc }) => utc));
  const days = new Set(moments.filter(({ kind }) => kind === 'day').map(({ local }) => local.slice(0, 10)));
  return (utc) => instants.has(utc) || (days.size > 0 && days.has(localOf(utc, tzid).slice(0, 10)));
}

/** `isWhole` is false when the search for further dates was given up; a rule that never found one has none. */
interface Ruled {
  found: ZonedMoment[];
  isWhole: boolean;
}

function ruledDates(series: Series, window: Window, enough: number, isLeftOut: (utc: string) => boolean): Ruled {
  const start = resolveLocal(localText(series.dtstart), series.tzid);
  if (series.rrule === null) return { found: [start], isWhole: true };
  const { rule } = readRule(series.rrule);
  if (!rule) return { found: [], isWhole: true };
  const until = rule.until === null ? null : lastInstant(rule.until, series.tzid);
  const dates: ZonedMoment[] = [];
  const { from, to } = window;
  const span = from && to ? { from: localOf(from, series.tzid), to: localOf(to, series.tzid) } : null;
  const isWhole = walk(rule, localText(series.dtstart), span, (wall) => {
    const date = resolveLocal(wall, series.tzid);
    if ((until !== null && date.utc > until) || (window.to !== null && date.utc >= window.to)) return false;
    if (isIn(date.utc, window) && !isLeftOut(date.utc)) dates.push(date);
    return dates.length < enough;
  });
  return { found: dates, isWhole: isWhole || dates.length === 0 };
}

function localText(text: string): string {
  return readMoment(text)?.local ?? text;
}

/** Until which instant: a day counts whole, a local time as it stands in the zone. */
function lastInstant(until: string, tzid: string): string | null {
  const moment = readMoment(until);
  if (moment?.kind === 'day') return resolveLocal(`${moment.local.slice(0, 10)}T23:59:59`, tzid).utc;
  return zonedOf(until, tzid)?.utc ?? null;
}

type Visit = (wall: string) => boolean;
type Step = (date: Temporal.ZonedDateTime) => boolean;

/** Gives the rule's wall-clock times in order until `visit` has enough. @returns false when it gave up before that */
function walk(rule: Rule, dtstart: string, span: { from: string; to: string } | null, visit: Visit): boolean {
  const library = new RRuleTemporal({
    rruleString: writeRule(rule),
    dtstart: asUtc(dtstart),
    tzid: 'UTC',
    temporal: Temporal,
    cache: false,
    maxIterations: rule.bySetPos.length > 0 ? mostStepsWithPositions : mostSteps,
  });
  const step: Step = (date) =>
    date.year <= lastYear && visit(date.toPlainDateTime().toString({ smallestUnit: 'second' }));
  try {
    // A rule with a count is counted from its start; another one can begin shortly before the window.
    if (rule.count !== null || span === null || span.from <= dtstart) library.all(step);
    else walkFrom(library, span.from, span.to, step);
    return true;
  } catch (thrown) {
    if (!/^Maximum (iterations|candidate)/.test((thrown as Error).message)) throw thrown;
    return false;
  }
}

/** In stretches that grow, so that a far `to` does not make one long list of what `visit` does not want. */
function walkFrom(library: RRuleTemporal<Temporal.ZonedDateTime>, from: string, to: string, step: Step): void {
  const last = asUtc(to).add({ days: 1 });
  let start = asUtc(from).subtract({ days: 1 });
  for (let years = 2; years <= 64 && Temporal.ZonedDateTime.compare(start, last) < 0; years *= 2) {
    const end = start.add({ years });
    const dates = library.between(start, end, true).filter((date) => Temporal.ZonedDateTime.compare(date, end) < 0);
    if (!dates.every(step)) return;
    start = end;
  }
}

function asUtc(local: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
}
