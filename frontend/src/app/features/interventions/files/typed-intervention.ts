/** An entry of the catalogue as it is typed in the form, and as the server takes it. Numbers are texts until they are sent. */
import type { InterventionFile, SaveInterventionRequest } from '@stoep/contracts';
import { formatEuros, parseEuros } from '@stoep/rules';

export const everies = ['week', 'two-weeks', '1', '2', '3', '4', '-1'] as const;
export type Every = (typeof everies)[number];
export const seriesFacts = ['isWalkIn', 'isWheelchairAccessible', 'isQuiet'] as const;
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

type Told = Pick<
  InterventionFile,
  'title' | 'summary' | 'about' | 'targetGroup' | 'brings' | 'proofNote' | 'owner' | 'link' | 'externalId' | 'costNote'
>;

export interface TypedIntervention extends Told {
  state: string;
  proof: string;
  audiences: readonly string[];
  effects: readonly string[];
  neededAdvices: readonly string[];
  needsPlace: boolean;
  placeKinds: readonly string[];
  costKind: string;
  planTitle: string;
  planWhat: string;
  planWhy: string;
  planNotice: string;
  planCategory: string;
  /** "yes", "no", or empty for the resident to say. */
  planPublicSpace: string;
  meetings: string;
  months: string;
  rhythm: string;
  hasSeries: boolean;
  seriesTitle: string;
  seriesWhat: string;
  every: string;
  days: readonly string[];
  count: string;
  startTime: string;
  minutes: string;
  forWhom: readonly string[];
  cost: string;
  signUp: string;
  capacity: string;
  facts: readonly string[];
}

export function typedOf(file: InterventionFile): TypedIntervention {
  const { plan, series } = file;
  const { title, summary, about, targetGroup, brings, proofNote, owner, link, externalId, costNote } = file;
  return {
    ...{ title, summary, about, targetGroup, brings, proofNote, owner, link, externalId, costNote },
    ...{ state: file.state, proof: file.proof, audiences: file.audiences, effects: file.effects },
    ...{ neededAdvices: file.neededAdvices, needsPlace: file.needsPlace, placeKinds: file.placeKinds },
    costKind: file.costKind ?? '',
    ...{ planTitle: plan.title, planWhat: plan.what, planWhy: plan.why, planNotice: plan.nonParticipantNotice },
    planCategory: plan.category ?? '',
    planPublicSpace: plan.touchesPublicSpace === null ? '' : plan.touchesPublicSpace ? 'yes' : 'no',
    meetings: plan.recurring ? String(plan.recurring.meetings) : '',
    months: plan.recurring ? String(plan.recurring.months) : '',
    rhythm: plan.recurring?.rhythm ?? '',
    hasSeries: series !== null,
    ...{ seriesTitle: series?.title ?? '', seriesWhat: series?.what ?? '' },
    ...rhythmOf(series?.rrule ?? ''),
    ...{ startTime: series?.startTime ?? '10:00', minutes: String(series?.minutes ?? 90) },
    ...{ forWhom: series?.forWhom ?? [], signUp: series?.signUp ?? 'none' },
    cost: series?.costCents ? formatEuros(series.costCents, 'nl-NL').replace(/[^\d,]/g, '') : '0',
    capacity: series?.capacity ? String(series.capacity) : '',
    facts: seriesFacts.filter((fact) => series?.[fact]),
  };
}

export function requestOf(typed: TypedIntervention, version: number): SaveInterventionRequest {
  const { title, summary, about, targetGroup, brings, proofNote, owner, link, externalId, costNote } = typed;
  const { state, proof, audiences, effects, neededAdvices, needsPlace, placeKinds, costKind } = typed;
  return {
    ...{ version, title, summary, about, targetGroup, brings, proofNote, owner, link, externalId, costNote },
    ...{ state, proof, audiences, effects, neededAdvices, needsPlace, placeKinds, costKind: costKind || null },
    plan: {
      ...{ title: typed.planTitle, what: typed.planWhat, why: typed.planWhy },
      ...{ category: typed.planCategory || null, nonParticipantNotice: typed.planNotice },
      recurring:
        typed.meetings.trim() === ''
          ? null
          : { meetings: numberIn(typed.meetings), months: numberIn(typed.months), rhythm: typed.rhythm },
      touchesPublicSpace: typed.planPublicSpace === '' ? null : typed.planPublicSpace === 'yes',
    },
    series: typed.hasSeries ? seriesOf(typed) : null,
    // What was chosen came from the closed lists that the server holds it against.
  } as SaveInterventionRequest;
}

function seriesOf(typed: TypedIntervention) {
  const has = (fact: (typeof seriesFacts)[number]) => typed.facts.includes(fact);
  return {
    ...{ title: typed.seriesTitle, what: typed.seriesWhat, rrule: ruleOf(typed) },
    ...{ startTime: typed.startTime, minutes: numberIn(typed.minutes), forWhom: typed.forWhom },
    ...{ costCents: typed.cost.trim() === '' ? 0 : (parseEuros(typed.cost) ?? -1), signUp: typed.signUp },
    capacity: typed.capacity.trim() === '' ? null : numberIn(typed.capacity),
    ...{ isWalkIn: has('isWalkIn'), isWheelchairAccessible: has('isWheelchairAccessible'), isQuiet: has('isQuiet') },
  };
}

/** What is no whole number is sent as one that is refused at its field. */
function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}

function ruleOf({ every, days, count }: Pick<TypedIntervention, 'every' | 'days' | 'count'>): string {
  const inOrder = weekdays.filter((day) => days.includes(day));
  const ends = count.trim() === '' ? '' : `;COUNT=${count.trim()}`;
  if (every === 'week') return `FREQ=WEEKLY;BYDAY=${inOrder.join(',')}${ends}`;
  if (every === 'two-weeks') return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${inOrder.join(',')}${ends}`;
  return `FREQ=MONTHLY;BYDAY=${every}${inOrder[0] ?? ''}${ends}`;
}

function rhythmOf(rrule: string): Pick<TypedIntervention, 'every' | 'days' | 'count'> {
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]));
  const byDay = parts.get('BYDAY') ?? 'TU';
  const monthly = /^(-?\d)([A-Z]{2})$/.exec(byDay);
  const weekly = parts.get('INTERVAL') === '2' ? 'two-weeks' : 'week';
  return {
    every: monthly?.[1] ?? weekly,
    days: monthly?.[2] ? [monthly[2]] : byDay.split(','),
    count: parts.get('COUNT') ?? '',
  };
}
