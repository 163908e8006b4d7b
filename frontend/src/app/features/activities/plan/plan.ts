/** What is typed in the form of an activity: all of it text, so that it can be kept as it stands; and what the server makes of it. */
import type { ActivityView, FieldError, InterventionSeries, SaveActivityRequest } from '@stoep/contracts';
import { parseEuros, type Audience, type DementiaCheck, type InitiativeCategory, type SignUpMode } from '@stoep/rules';
import { emptyRhythm, rhythmFaults, rhythmOf, seriesOf, type Rhythmic } from './rhythm';

export interface Plan extends Rhythmic {
  title: string;
  what: string;
  groupName: string;
  initiativeId: string;
  category: string;
  placeKind: string;
  placeId: string;
  pointName: string;
  lon: number | null;
  lat: number | null;
  buurtCode: string | null;
  costs: string;
  languages: readonly string[];
  forWhom: readonly string[];
  facts: readonly string[];
  dementiaChecklist: readonly string[];
  dementiaStatement: string;
  whoWelcomes: string;
  publicContact: string;
  helpWanted: string;
  helpOffered: string;
  signUp: string;
  capacity: string;
  newcomerPlaces: string;
}

export const ownFacts = ['walk-in', 'wheelchair', 'quiet', 'dementia-friendly'] as const;

export const emptyPlan: Plan = {
  ...emptyRhythm,
  ...{ title: '', what: '', groupName: '', initiativeId: '', category: '' },
  ...{ placeKind: 'facility', placeId: '', pointName: '', lon: null, lat: null, buurtCode: null },
  ...{ costs: '0', languages: ['nl'], forWhom: [], facts: ['walk-in'], dementiaChecklist: [], dementiaStatement: '' },
  ...{
    whoWelcomes: '',
    publicContact: '',
    helpWanted: '',
    helpOffered: '',
    signUp: 'optional',
    capacity: '',
    newcomerPlaces: '',
  },
};

/** @param withDates whether the dates are planned here, as in a draft */
export function planFaults(plan: Plan, withDates: boolean): FieldError[] {
  const hasPoint = plan.pointName.trim().length > 1 && plan.lon !== null;
  return [
    ...(plan.title.trim() === '' ? [{ field: 'title', reason: 'required' }] : []),
    ...(withDates ? rhythmFaults(plan) : []),
    ...(plan.placeKind === 'facility' && plan.placeId === '' ? [{ field: 'placeId', reason: 'required' }] : []),
    ...(plan.placeKind === 'point' && !hasPoint ? [{ field: 'pointName', reason: 'required' }] : []),
    ...(parseEuros(plan.costs || '0') === null ? [{ field: 'costCents', reason: 'not-an-amount' }] : []),
  ];
}

/** @param before what is public now; null as long as it is planned */
export function requestOf(plan: Plan, before: ActivityView | null): SaveActivityRequest {
  const withDates = before === null;
  const isLimited = plan.signUp !== 'none' && Number(plan.capacity) > 0;
  const has = (fact: string) => plan.facts.includes(fact);
  return {
    title: plan.title,
    what: plan.what,
    groupName: plan.groupName,
    initiativeId: plan.initiativeId || null,
    category: (plan.category || null) as InitiativeCategory | null,
    ...placeOf(plan, before),
    costCents: parseEuros(plan.costs || '0') ?? 0,
    languages: [...plan.languages],
    forWhom: plan.forWhom as Audience[],
    isWalkIn: has('walk-in'),
    isWheelchairAccessible: has('wheelchair'),
    isQuiet: has('quiet'),
    isDementiaFriendly: has('dementia-friendly'),
    dementiaChecklist: plan.dementiaChecklist as DementiaCheck[],
    dementiaStatement: plan.dementiaStatement,
    whoWelcomes: plan.whoWelcomes,
    publicContact: plan.publicContact,
    helpWanted: plan.helpWanted,
    helpOffered: plan.helpOffered,
    signUp: plan.signUp as SignUpMode,
    capacity: isLimited ? Number(plan.capacity) : null,
    newcomerPlaces: isLimited ? Number(plan.newcomerPlaces || 0) : 0,
    ...(withDates && rhythmFaults(plan).length === 0 && { series: seriesOf(plan) }),
  };
}

/** The place of a public activity is only sent when it is another one: each point that is sent is a new place. */
function placeOf(plan: Plan, before: ActivityView | null): Pick<SaveActivityRequest, 'placeId' | 'point'> {
  const there = before?.place;
  if (plan.placeKind === 'facility') return plan.placeId && plan.placeId !== there?.id ? { placeId: plan.placeId } : {};
  const { pointName, lon, lat } = plan;
  if (there && there.name === pointName && there.lon === lon && there.lat === lat) return {};
  return lon !== null && lat !== null && pointName.trim() ? { point: { name: pointName, lon, lat } } : {};
}

/** What somebody begins with who plans the series of an entry of the catalogue. The first day and the place stay open. */
export function planOfSeries(series: InterventionSeries, category: string | null): Plan {
  const { title, what, rrule, startTime, minutes, forWhom, costCents, signUp, capacity } = series;
  const planned = {
    dtstart: `0001-01-01T${startTime}:00`,
    duration: minutes,
    rrule,
    rdate: [],
    exdate: [],
    exceptPeriods: [],
  };
  return {
    ...emptyPlan,
    ...rhythmOf(planned),
    firstDay: '',
    ...{ title, what, forWhom, signUp, category: category ?? '' },
    costs: eurosOf(costCents),
    facts: factsOf(series),
    capacity: capacity === null ? '' : String(capacity),
  };
}

interface Facts {
  isWalkIn: boolean;
  isWheelchairAccessible: boolean;
  isQuiet: boolean;
  isDementiaFriendly?: boolean;
}

function factsOf({ isWalkIn, isWheelchairAccessible, isQuiet, isDementiaFriendly }: Facts): string[] {
  return [
    ...(isWalkIn ? ['walk-in'] : []),
    ...(isWheelchairAccessible ? ['wheelchair'] : []),
    ...(isQuiet ? ['quiet'] : []),
    ...(isDementiaFriendly ? ['dementia-friendly'] : []),
  ];
}

function eurosOf(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
}

export function planOf(activity: ActivityView): Plan {
  const { place, facilitySlug, costCents, capacity, newcomerPlaces } = activity;
  return {
    ...emptyPlan,
    ...(activity.series && rhythmOf(activity.series)),
    ...{ title: activity.title, what: activity.what, groupName: activity.groupName, category: activity.category ?? '' },
    initiativeId: activity.initiativeId ?? '',
    placeKind: place && !facilitySlug ? 'point' : 'facility',
    placeId: facilitySlug && place ? place.id : '',
    pointName: facilitySlug ? '' : (place?.name ?? ''),
    ...{ lon: place?.lon ?? null, lat: place?.lat ?? null, buurtCode: place?.buurtCode ?? null },
    costs: eurosOf(costCents),
    ...{ languages: activity.languages, forWhom: activity.forWhom },
    facts: factsOf(activity),
    ...{ dementiaChecklist: activity.dementiaChecklist, dementiaStatement: activity.dementiaStatement },
    ...{ whoWelcomes: activity.whoWelcomes, publicContact: activity.publicContact },
    ...{ helpWanted: activity.helpWanted, helpOffered: activity.helpOffered },
    signUp: activity.signUp,
    capacity: capacity === null ? '' : String(capacity),
    newcomerPlaces: newcomerPlaces === 0 ? '' : String(newcomerPlaces),
  };
}
