import {
  checkRules,
  type ApplicantKind,
  type CostLine,
  type Effect,
  type PlanFacts,
  type RecurringPlan,
  type RuleOutcome,
  type SchemeRule,
} from '@stoep/rules';
import type { InterventionTerms } from '@stoep/contracts';
import type { Reader } from '../../platform/db/transactions.js';
import { plannedMeetings, type PlannedMeetings } from '../activities/public.js';
import { contentOf, type InitiativeRow } from '../initiatives/public.js';

/** The plan an application asks money for, kept as it was when it was sent. */
export interface PlanSnapshot {
  title: string;
  what: string;
  why: string;
  effects: Effect[];
  nonParticipantNotice: string;
  recurring: RecurringPlan | null;
  /** The series as it was planned then; absent in what was sent before series could be planned. */
  planned?: PlannedMeetings | null;
  touchesPublicSpace: boolean;
  /** The entry of the catalogue it started from, as it was then; absent in what was sent before there was one. */
  startedFrom?: InterventionTerms | null;
  placeName: string;
  buurtCode: string;
  buurtName: string;
  wijkCode: string;
  wijkName: string;
  /** The gemeente, the wijk and the buurt, in that order. */
  areaCodes: string[];
  supporters: number;
}

export interface AskedMoney {
  applicantKind: ApplicantKind | null;
  costLines: CostLine[];
  ownContributionCents: number;
  exceptionReason: string;
}

export async function snapshotOf(
  tx: Reader,
  municipalityId: number,
  initiative: InitiativeRow,
  now: Date,
): Promise<PlanSnapshot> {
  const content = contentOf(initiative);
  const line = await tx.query<{ code: string; name: string; kind: string }[]>(
    `SELECT area.code, area.name, area.kind FROM area buurt
     JOIN area wijk ON (wijk.municipality_id, wijk.code) = (buurt.municipality_id, buurt.parent_code)
     JOIN area ON area.municipality_id = buurt.municipality_id AND area.code IN (buurt.code, wijk.code, wijk.parent_code)
     WHERE buurt.municipality_id = $1 AND buurt.code = $2 ORDER BY array_position(ARRAY['gemeente', 'wijk', 'buurt'], area.kind)`,
    [municipalityId, content.buurtCode],
  );
  const named = (kind: string) => line.find((area) => area.kind === kind) ?? { code: '', name: '' };
  return {
    title: content.title,
    what: content.what,
    why: content.why,
    effects: content.effects,
    nonParticipantNotice: content.nonParticipantNotice,
    recurring: content.recurring,
    planned: await plannedMeetings(tx, municipalityId, initiative.id, now),
    touchesPublicSpace: content.touchesPublicSpace ?? false,
    startedFrom: await termsOf(tx, municipalityId, initiative.intervention_id),
    placeName: initiative.place_name,
    buurtCode: named('buurt').code,
    buurtName: named('buurt').name,
    wijkCode: named('wijk').code,
    wijkName: named('wijk').name,
    areaCodes: line.map((area) => area.code),
    supporters: initiative.supporters,
  };
}

async function termsOf(
  tx: Reader,
  municipalityId: number,
  interventionId: string | null,
): Promise<InterventionTerms | null> {
  if (interventionId === null) return null;
  const [terms] = await tx.query<InterventionTerms[]>(
    `SELECT slug, title, cost_note AS "costNote", cost_kind AS "costKind", needed_advices AS "neededAdvices"
     FROM intervention WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, interventionId],
  );
  return terms ?? null;
}

/** Holds the scheme's rules against the plan and what is asked for it. */
export function outcomesOf(rules: SchemeRule[], plan: PlanSnapshot, money: AskedMoney): RuleOutcome[] {
  const facts: PlanFacts = { ...money, ...plan };
  return checkRules(rules, facts);
}
