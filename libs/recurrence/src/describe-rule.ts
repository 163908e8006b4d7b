import { readMoment } from './moments.js';
import { readRule, weekdays, type NthWeekday, type Rule } from './rule.js';
import { dutch, english, type RuleWords } from './words.js';

/**
 * Tells a rule in words: "elke dinsdag om 10:00 uur, tot en met 3 juli 2026". It has no dates: those are `expand`'s.
 * @param dtstart local, since the rule leaves to it what it does not say itself
 * @returns null for a rule that cannot be read
 */
export function describeRule(
  rrule: string,
  dtstart: string,
  language: 'nl' | 'en',
  tzid = 'Europe/Amsterdam',
): string | null {
  const { rule } = readRule(rrule);
  const start = readMoment(dtstart);
  if (!rule || !start) return null;
  const words = language === 'nl' ? dutch : english;
  const time = `${words.at} ${start.local.slice(11, 16)}${words.oclock}`;
  const ends = [endOf(rule, tzid, words)].filter((end) => end !== null);
  return [`${rhythmOf(rule, start.local, words)} ${time}`, ...ends].join(', ');
}

function rhythmOf(rule: Rule, start: string, words: RuleWords): string {
  const unit = words.units[rule.frequency][Math.min(rule.interval, 3) - 1] ?? '';
  const every = unit.replace('#', String(rule.interval));
  const months =
    rule.byMonth.length > 0 && rule.frequency !== 'YEARLY' ? ` ${words.inMonths} ${monthsOf(rule, words)}` : '';
  if (rule.frequency === 'YEARLY') return `${every} ${yearly(rule, start, words)}`;
  if (rule.frequency === 'MONTHLY') return `${every} ${words.on} ${inMonth(rule, start, words)}${months}`;
  const days = rule.byDay.length > 0 ? rule.byDay : rule.frequency === 'WEEKLY' ? [weekdayOf(start)] : [];
  const monthDays = rule.byMonthDay.length > 0 ? ` ${words.on} ${monthDaysOf(rule.byMonthDay, words)}` : '';
  if (days.length === 0 || days.length === 7) return `${every}${monthDays}${months}`;
  if (rule.interval === 1 && rule.frequency === 'WEEKLY' && days.length === 1)
    return `${words.every} ${daysOf(days, words)}${months}`;
  return `${every} ${words.on} ${daysOf(days, words)}${monthDays}${months}`;
}

function inMonth(rule: Rule, start: string, words: RuleWords): string {
  const monthDays = rule.byMonthDay.length > 0 ? monthDaysOf(rule.byMonthDay, words) : null;
  if (rule.byDay.length === 0) return positioned(rule, monthDays ?? words.monthDay(Number(start.slice(8, 10))), words);
  const days = rule.byDay.some(({ nth }) => nth !== 0) ? `${nthDaysOf(rule.byDay, words)}` : daysOf(rule.byDay, words);
  return positioned(rule, monthDays ? `${days} (${monthDays})` : days, words);
}

function positioned(rule: Rule, days: string, words: RuleWords): string {
  if (rule.bySetPos.length === 0) return days;
  return words.position(joined(rule.bySetPos.map(words.nth), words), days);
}

function yearly(rule: Rule, start: string, words: RuleWords): string {
  const startMonth = words.months[Number(start.slice(5, 7)) - 1] ?? '';
  if (rule.byDay.length > 0) {
    const where = rule.byMonth.length > 0 ? ` ${words.inMonths} ${monthsOf(rule, words)}` : '';
    return `${words.on} ${inMonth(rule, start, words)}${where}`;
  }
  const days = rule.byMonthDay.length > 0 ? rule.byMonthDay : [Number(start.slice(8, 10))];
  const months = rule.byMonth.length > 0 ? monthsOf(rule, words) : startMonth;
  if (days.length === 1 && (days[0] ?? 0) > 0) return `${words.on} ${words.yearDay(days[0] ?? 1, months)}`;
  return `${words.on} ${positioned(rule, monthDaysOf(days, words), words)} ${words.inMonths} ${months}`;
}

function monthDaysOf(days: readonly number[], words: RuleWords): string {
  const told = days.map((day) => (day === -1 ? words.lastDay : day < 0 ? words.fromEnd(-day) : words.monthDay(day)));
  return joined(told, words);
}

function nthDaysOf(days: readonly NthWeekday[], words: RuleWords): string {
  const article = words === dutch ? 'de' : 'the';
  return joined(
    days.map(({ nth, day }) => (nth === 0 ? words.days[day] : `${article} ${words.nth(nth)} ${words.days[day]}`)),
    words,
  );
}

function daysOf(days: readonly NthWeekday[], words: RuleWords): string {
  const inOrder = weekdays.filter((name) => days.some(({ day }) => day === name));
  return joined(
    inOrder.map((day) => words.days[day]),
    words,
  );
}

function monthsOf(rule: Rule, words: RuleWords): string {
  return joined(
    [...rule.byMonth].sort((a, b) => a - b).map((month) => words.months[month - 1] ?? ''),
    words,
  );
}

function joined(parts: readonly string[], words: RuleWords): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${words.and} ${parts.at(-1)}`;
}

function weekdayOf(start: string): NthWeekday {
  const day = new Date(`${start.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return { nth: 0, day: weekdays[(day + 6) % 7] ?? 'MO' };
}

/** Midnight in UTC is a day earlier in America and the same day here. */
function dayAt(local: string, tzid: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: tzid }).format(new Date(`${local}Z`));
}

function endOf(rule: Rule, tzid: string, words: RuleWords): string | null {
  if (rule.count !== null) return words.times(rule.count);
  const until = rule.until === null ? null : readMoment(rule.until);
  if (!until) return null;
  const [year = 0, month = 1, day = 1] = (
    until.kind === 'instant' ? dayAt(until.local, tzid) : until.local.slice(0, 10)
  )
    .split('-')
    .map(Number);
  return words.until(day, words.months[month - 1] ?? '', year);
}
