import type { Weekday } from './rule.js';

/** The words in which a rule is told, per language. Only words: how they are put together is in describe-rule.ts. */
export interface RuleWords {
  units: Record<'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY', [every: string, everyOther: string, many: string]>;
  days: Record<Weekday, string>;
  months: string[];
  and: string;
  on: string;
  every: string;
  at: string;
  oclock: string;
  lastDay: string;
  nth: (nth: number) => string;
  monthDay: (day: number) => string;
  fromEnd: (day: number) => string;
  inMonths: string;
  times: (count: number) => string;
  until: (day: number, month: string, year: number) => string;
  yearDay: (day: number, month: string) => string;
  position: (positions: string, days: string) => string;
}

const dutchNth: Record<number, string> = { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', 5: 'vijfde' };
const beforeLast: Record<number, string> = { 1: 'laatste', 2: 'op een na laatste', 3: 'op twee na laatste' };

export const dutch: RuleWords = {
  units: {
    DAILY: ['elke dag', 'om de dag', 'elke # dagen'],
    WEEKLY: ['elke week', 'om de week', 'elke # weken'],
    MONTHLY: ['elke maand', 'om de maand', 'elke # maanden'],
    YEARLY: ['elk jaar', 'om het jaar', 'elke # jaar'],
  },
  days: {
    MO: 'maandag',
    TU: 'dinsdag',
    WE: 'woensdag',
    TH: 'donderdag',
    FR: 'vrijdag',
    SA: 'zaterdag',
    SU: 'zondag',
  },
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  and: 'en',
  on: 'op',
  every: 'elke',
  at: 'om',
  oclock: ' uur',
  lastDay: 'de laatste dag',
  nth: (nth) => (nth < 0 ? (beforeLast[-nth] ?? `${-nth}e van het einde`) : (dutchNth[nth] ?? `${nth}e`)),
  monthDay: (day) => `de ${day}e`,
  fromEnd: (day) => `de ${day}e dag van het einde`,
  inMonths: 'in',
  times: (count) => (count === 1 ? '1 keer' : `${count} keer`),
  until: (day, month, year) => `tot en met ${day} ${month} ${year}`,
  yearDay: (day, month) => `${day} ${month}`,
  position: (positions, days) => `de ${positions} van ${days}`,
};

const englishNth: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };
const ordinal = (day: number) =>
  `${day}${day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;

export const english: RuleWords = {
  units: {
    DAILY: ['every day', 'every other day', 'every # days'],
    WEEKLY: ['every week', 'every other week', 'every # weeks'],
    MONTHLY: ['every month', 'every other month', 'every # months'],
    YEARLY: ['every year', 'every other year', 'every # years'],
  },
  days: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  },
  months: 'January February March April May June July August September October November December'.split(' '),
  and: 'and',
  on: 'on',
  every: 'every',
  at: 'at',
  oclock: '',
  lastDay: 'the last day',
  nth: (nth) =>
    nth < 0
      ? nth === -1
        ? 'last'
        : `${englishNth[-nth] ?? ordinal(-nth)} to last`
      : (englishNth[nth] ?? ordinal(nth)),
  monthDay: (day) => `the ${ordinal(day)}`,
  fromEnd: (day) => `the ${ordinal(day)} day from the end`,
  inMonths: 'in',
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  until: (day, month, year) => `until ${day} ${month} ${year}`,
  yearDay: (day, month) => `${day} ${month}`,
  position: (positions, days) => `the ${positions} of ${days}`,
};
