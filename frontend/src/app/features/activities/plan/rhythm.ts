/** When something is, as people choose it in the form, and the rule of RFC 5545 that says the same. It knows no dates beyond the first. */
import type { FieldError, PlannedSeries, SeriesRequest } from '@stoep/contracts';
import { addDays } from '@stoep/rules';

export const rhythms = ['once', 'week', 'two-weeks', 'month-nth', 'month-day'] as const;
export type Rhythm = (typeof rhythms)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const endings = ['open', 'until', 'count'] as const;

export interface Period {
  from: string;
  to: string;
}

export interface Rhythmic {
  rhythm: string;
  days: readonly string[];
  firstDay: string;
  fromTime: string;
  toTime: string;
  ending: string;
  until: string;
  count: string;
  except: readonly Period[];
  /** Besides those of the rule: one-off dates, or the performance that rehearsals lead to. */
  extra: readonly { day: string; time: string }[];
}

export const emptyRhythm: Rhythmic = {
  ...{ rhythm: 'week', days: [], firstDay: '', fromTime: '', toTime: '', ending: 'open' },
  ...{ until: '', count: '10', except: [], extra: [] },
};

const dayMinutes = 24 * 60;
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isTime = (text: string) => /^\d{2}:\d{2}$/.test(text);
const repeatsByWeek = (rhythm: string) => rhythm === 'week' || rhythm === 'two-weeks';

/** What has to be filled in before there are dates. */
export function rhythmFaults(plan: Rhythmic): FieldError[] {
  const required = (field: string, isRight: boolean) => (isRight ? [] : [{ field, reason: 'required' }]);
  const isRepeated = plan.rhythm !== 'once';
  return [
    ...required('firstDay', isDay(plan.firstDay)),
    ...required('fromTime', isTime(plan.fromTime)),
    ...required('toTime', isTime(plan.toTime)),
    ...required('until', !isRepeated || plan.ending !== 'until' || isDay(plan.until)),
    ...required('count', !isRepeated || plan.ending !== 'count' || Number(plan.count) >= 1),
    ...plan.except.flatMap(({ from, to }, index) =>
      required(`except.${index}`, isDay(from) && isDay(to) && from <= to),
    ),
    ...plan.extra.flatMap(({ day, time }, index) =>
      required(`extra.${index}`, isDay(day) && (isTime(time) || time === '')),
    ),
  ];
}

/** For the server. To be called when there are no faults. */
export function seriesOf(plan: Rhythmic): SeriesRequest {
  return {
    dtstart: `${startOf(plan)}T${plan.fromTime}:00`,
    duration: minutesBetween(plan.fromTime, plan.toTime),
    rrule: ruleOf(plan),
    rdate: plan.extra.map(({ day, time }) => `${day}T${time || plan.fromTime}:00`),
    exceptPeriods: plan.except.map(({ from, to }) => ({ from, to })),
  };
}

/** Ending after midnight is the next day. */
export function minutesBetween(from: string, to: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const between = minutes(to) - minutes(from);
  return between > 0 ? between : between + dayMinutes;
}

export function weekdayOf(day: string): string {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weekdays[index] ?? 'MO';
}

/** A rule starts at one of its own dates: the first chosen weekday from the first day on. */
function startOf({ rhythm, days, firstDay }: Rhythmic): string {
  if (!repeatsByWeek(rhythm) || days.length === 0) return firstDay;
  const week = Array.from({ length: 7 }, (_, index) => addDays(firstDay, index));
  return week.find((day) => days.includes(weekdayOf(day))) ?? firstDay;
}

function ruleOf(plan: Rhythmic): string | null {
  if (plan.rhythm === 'once') return null;
  const ends = { open: '', until: `;UNTIL=${plan.until.replaceAll('-', '')}T235959`, count: `;COUNT=${plan.count}` };
  return `${frequencyOf(plan)}${ends[plan.ending as keyof typeof ends] ?? ''}`;
}

function frequencyOf({ rhythm, days, firstDay }: Rhythmic): string {
  const inOrder = weekdays.filter((day) => days.includes(day));
  const byDay = inOrder.length > 0 ? `;BYDAY=${inOrder.join(',')}` : '';
  if (rhythm === 'two-weeks') return `FREQ=WEEKLY;INTERVAL=2${byDay}`;
  if (rhythm === 'month-day') return `FREQ=MONTHLY;BYMONTHDAY=${Number(firstDay.slice(8, 10))}`;
  if (rhythm === 'month-nth') return `FREQ=MONTHLY;BYDAY=${nthOf(firstDay)}${weekdayOf(firstDay)}`;
  return `FREQ=WEEKLY${byDay}`;
}

/** The fifth of a weekday is not in every month: that is called the last. */
export function nthOf(day: string): number {
  const nth = Math.ceil(Number(day.slice(8, 10)) / 7);
  return nth > 4 ? -1 : nth;
}

/** The choices that a rule of this form stands for, to go on with a plan; what the form does not know becomes a single date. */
export function rhythmOf({ dtstart, duration, rrule, rdate, exceptPeriods }: PlannedSeries): Rhythmic {
  const parts = new Map((rrule ?? '').split(';').map((part) => part.split('=') as [string, string]));
  const until = (parts.get('UNTIL') ?? '').replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
  return {
    rhythm: rhythmNameOf(parts),
    days: parts.get('FREQ') === 'WEEKLY' ? (parts.get('BYDAY')?.split(',') ?? []) : [],
    firstDay: dtstart.slice(0, 10),
    fromTime: dtstart.slice(11, 16),
    toTime: timeAfter(dtstart.slice(11, 16), duration),
    ending: parts.has('UNTIL') ? 'until' : parts.has('COUNT') ? 'count' : 'open',
    until,
    count: parts.get('COUNT') ?? '10',
    except: exceptPeriods,
    extra: rdate.map((moment) => ({ day: moment.slice(0, 10), time: moment.slice(11, 16) })),
  };
}

function rhythmNameOf(parts: ReadonlyMap<string, string>): Rhythm {
  if (parts.get('FREQ') === 'MONTHLY') return parts.has('BYDAY') ? 'month-nth' : 'month-day';
  if (parts.get('FREQ') === 'WEEKLY') return parts.get('INTERVAL') === '2' ? 'two-weeks' : 'week';
  return 'once';
}

function timeAfter(time: string, minutes: number): string {
  const total = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes) % dayMinutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
