/** A round as it is typed: text in fields, and back to what the server takes. What is wrong with it, the server says. */
import type { RoundContentRequest, RoundFile } from '@stoep/contracts';
import {
  formatEuros,
  parseEuros,
  type BallotKind,
  type CountingSettings,
  type RollKind,
  type VoterClass,
} from '@stoep/rules';
import { instantOf, localTime } from '../local-time';

/** What the form asks about the count; the rest of the settings follows from it. */
export type TypedCounting = Record<Exclude<keyof CountingSettings, 'floorTo' | 'lots'>, string>;

export interface TypedRound {
  title: string;
  description: string;
  schemeSlug: string;
  areaCode: string;
  collectsAt: string;
  checksAt: string;
  opensAt: string;
  closesAt: string;
  resultAt: string;
  paperUntil: string;
  ballotKind: BallotKind;
  most: string;
  points: string;
  pointsPerPlan: string;
  budget: string;
  counting: TypedCounting;
  minAge: string;
  ageOn: string;
  eligibleAreas: readonly string[];
  voterClasses: readonly string[];
  rollKind: RollKind;
}

/** What most municipalities choose: everybody's share counts, raised by a euro at a time, the rest by votes. */
export const emptyRound: TypedRound = {
  title: '',
  description: '',
  schemeSlug: '',
  areaCode: '',
  collectsAt: '',
  checksAt: '',
  opensAt: '',
  closesAt: '',
  resultAt: '',
  paperUntil: '',
  ballotKind: 'within-budget',
  most: '3',
  points: '10',
  pointsPerPlan: '5',
  budget: '',
  counting: {
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1',
    start: 'exact',
    stop: 'supported',
    increment: '1',
    then: 'votes',
    ties: 'cost-votes-id',
    threshold: '1',
    compare: 'none',
    rankPoints: '',
    unchosen: 'left-out',
  },
  minAge: '',
  ageOn: '',
  eligibleAreas: [],
  voterClasses: ['resident'],
  rollKind: 'open',
};

/** Under which the words of a kind of ballot stand; "one" would be taken for a singular. */
export function ballotWord(kind: BallotKind): string {
  return kind === 'one' ? 'single' : kind;
}

/** A kind of ballot decides what a vote can be worth. */
export function utilityOf(kind: BallotKind, current: string): string {
  if (kind === 'points') return 'points';
  if (kind === 'ranking') return 'borda';
  return ['cost', 'count'].includes(current) ? current : 'cost';
}

export function typedRound(file: RoundFile): TypedRound {
  const { rules, dates } = file;
  const { limits } = rules;
  return {
    title: file.title,
    description: file.description,
    schemeSlug: file.schemeSlug,
    areaCode: file.areaCode,
    collectsAt: localTime(dates.collectsAt),
    checksAt: localTime(dates.checksAt),
    opensAt: localTime(dates.opensAt),
    closesAt: localTime(dates.closesAt),
    resultAt: localTime(dates.resultAt),
    paperUntil: localTime(file.paperUntil),
    ballotKind: rules.ballotKind,
    most: String(limits.most ?? 3),
    points: String(limits.points ?? 10),
    pointsPerPlan: String(limits.pointsPerPlan ?? ''),
    budget: typedEuros(rules.budgetCents),
    counting: typedCounting(rules.counting),
    minAge: rules.minAge === null ? '' : String(rules.minAge),
    ageOn: rules.ageOn ?? '',
    eligibleAreas: rules.eligibleAreas.map(({ code }) => code),
    voterClasses: rules.voterClasses,
    rollKind: rules.rollKind,
  };
}

function typedCounting({ floorTo: _follows, lots: _drawn, ...counting }: CountingSettings): TypedCounting {
  return {
    ...counting,
    increment: typedEuros(counting.increment),
    threshold: String(counting.threshold),
    compare: counting.compare ?? 'none',
    rankPoints: counting.rankPoints?.join(', ') ?? '',
    unchosen: counting.unchosen ?? 'left-out',
  };
}

export function roundContent(typed: TypedRound): RoundContentRequest {
  const { title, description, schemeSlug, areaCode, ballotKind, rollKind } = typed;
  return {
    title,
    description,
    schemeSlug,
    areaCode,
    ballotKind,
    rollKind,
    collectsAt: instantOf(typed.collectsAt),
    checksAt: instantOf(typed.checksAt),
    opensAt: instantOf(typed.opensAt),
    closesAt: instantOf(typed.closesAt),
    resultAt: instantOf(typed.resultAt),
    paperUntil: typed.paperUntil ? instantOf(typed.paperUntil) : null,
    limits: limitsOf(typed),
    counting: countingSettings(typed.counting),
    budgetCents: parseEuros(typed.budget) ?? 0,
    minAge: typed.minAge ? wholeNumber(typed.minAge) : null,
    ageOn: typed.ageOn || null,
    eligibleAreas: typed.eligibleAreas.length > 0 || !areaCode ? [...typed.eligibleAreas] : [areaCode],
    voterClasses: [...typed.voterClasses] as VoterClass[],
  };
}

/** What was typed as the settings of a count; the server and the count say what is wrong with them. */
export function countingSettings(typed: TypedCounting): CountingSettings & { rankPoints?: number[] } {
  const { rankPoints, ...words } = typed;
  const points = rankPoints.split(/[\s,;-]+/).filter(Boolean);
  return {
    ...(words as unknown as CountingSettings),
    increment: parseEuros(typed.increment) ?? 0,
    threshold: wholeNumber(typed.threshold),
    rankPoints: points.map((point) => (/^\d{1,5}$/.test(point) ? Number(point) : -1)),
  };
}

function limitsOf({ ballotKind, most, points, pointsPerPlan }: TypedRound): RoundContentRequest['limits'] {
  if (ballotKind === 'at-most' || ballotKind === 'ranking') return { most: wholeNumber(most) };
  if (ballotKind !== 'points') return {};
  return { points: wholeNumber(points), ...(pointsPerPlan && { pointsPerPlan: wholeNumber(pointsPerPlan) }) };
}

function wholeNumber(text: string): number {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : 0;
}

function typedEuros(cents: number): string {
  return formatEuros(cents, 'nl-NL').replace(/[^\d,]/g, '');
}
