import { effects } from './initiative.js';
import type { ExtraQuestion } from './application-questions.js';
import type { LocalDate } from './legal-clock.js';
import { applicantKinds, costKinds, type RuleKind, type RuleParameters, type SchemeRule } from './scheme-rules.js';

/** What a version of a scheme says, and the parameters of its rules as they come from outside. Tables are not known here. */
export const legalForms = ['subsidy', 'municipality-executes'] as const;
export type LegalForm = (typeof legalForms)[number];

/** How money that is too little for all is shared out. */
export const sharings = ['completeness', 'vote', 'jury'] as const;
export type Sharing = (typeof sharings)[number];

/** `by-period`: between the days of the version. The other two were chosen by hand, with a reason. */
export const schemeOpenings = ['by-period', 'open', 'closed'] as const;
export type SchemeOpening = (typeof schemeOpenings)[number];

export interface SchemeContent {
  name: string;
  summary: string;
  purpose: string;
  legalForm: LegalForm;
  sharing: Sharing;
  helper: { name: string; telephone: string; email: string };
  opensOn: LocalDate | null;
  closesOn: LocalDate | null;
  termWeeks: number;
  partGrantsAllowed: boolean;
  rules: SchemeRule[];
  questions: ExtraQuestion[];
}

/** What an area may spend in a year. */
export interface BudgetPlan {
  areaCode: string;
  year: number;
  ceilingCents: number;
}

/** Is it open on this day? What was opened by hand still closes when its period ends. */
export function schemeIsOpen(
  scheme: { opening: SchemeOpening; opensOn: LocalDate; closesOn: LocalDate },
  today: LocalDate,
): boolean {
  if (scheme.opening === 'closed') return false;
  return today <= scheme.closesOn && (scheme.opening === 'open' || scheme.opensOn <= today);
}

type Reader<Kind extends RuleKind> = (raw: Record<string, unknown>) => RuleParameters[Kind] | null;

/** What came from outside as the parameters of a rule of this kind, with nothing else in it. Null: it is not that. */
export function readParameters(kind: RuleKind, raw: unknown): SchemeRule['parameters'] | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  return readers[kind](raw as Record<string, unknown>);
}

const readers: { [Kind in RuleKind]: Reader<Kind> } = {
  who: (raw) => wrapped('applicantKinds', listOf(raw['applicantKinds'], applicantKinds)),
  area: (raw) => wrapped('areaCodes', areaCodes(raw['areaCodes'])),
  purpose: (raw) => wrapped('effects', listOf(raw['effects'], effects)),
  maximum: (raw) => wrapped('maximumCents', whole(raw['maximumCents'], 100_000_000)),
  'own-contribution': (raw) => wrapped('percent', whole(raw['percent'], 100)),
  supporters: (raw) => wrapped('count', whole(raw['count'], 1_000_000)),
  lasting: (raw) => {
    const meetings = whole(raw['meetings'], 1000);
    const months = whole(raw['months'], 120);
    return meetings === null || months === null
      ? null
      : { meetings, months, startUpException: raw['startUpException'] === true };
  },
  'excluded-costs': (raw) => wrapped('costKinds', listOf(raw['costKinds'], costKinds)),
  'non-participants': () => ({}),
  ranking: () => ({}),
  term: (raw) => wrapped('weeks', whole(raw['weeks'], 52)),
};

function wrapped<Name extends string, Value>(name: Name, value: Value | null): Record<Name, Value> | null {
  return value === null ? null : ({ [name]: value } as Record<Name, Value>);
}

function whole(value: unknown, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

function listOf<Word extends string>(value: unknown, words: readonly Word[]): Word[] | null {
  if (!Array.isArray(value) || value.length > words.length) return null;
  const known = value.filter((word): word is Word => (words as readonly unknown[]).includes(word));
  return known.length === value.length ? [...new Set(known)] : null;
}

function areaCodes(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length > 500) return null;
  const codes = value.filter(
    (code): code is string => typeof code === 'string' && /^(GM|WK|BU)[0-9A-Z]{4,8}$/.test(code),
  );
  return codes.length === value.length ? [...new Set(codes)] : null;
}
