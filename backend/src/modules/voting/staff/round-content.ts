import type { FieldError, RoundContentRequest } from '@stoep/contracts';
import { onlyWhatCounts } from '@stoep/rules';
import { Refusal } from '../../../platform/http/refusal.js';
import { countingFaults } from '../counting-faults.js';
import type { Db } from '../round.store.js';

/** What staff filled in for a round, as columns; with everything that is wrong with it at once. */
export type RoundColumns = Record<string, unknown>;

const phases = ['collectsAt', 'checksAt', 'opensAt', 'closesAt', 'resultAt'] as const;

/** @throws Refusal 400 with every wrong field */
export async function readRoundContent(
  db: Db,
  municipalityId: number,
  request: RoundContentRequest,
): Promise<RoundColumns> {
  const [scheme] = await db.query<{ id: string }[]>('SELECT id FROM scheme WHERE municipality_id = $1 AND slug = $2', [
    municipalityId,
    request.schemeSlug,
  ]);
  const areas = await db.query<{ code: string }[]>(
    'SELECT code FROM area WHERE municipality_id = $1 AND code = ANY ($2)',
    [municipalityId, [request.areaCode, ...request.eligibleAreas]],
  );
  const known = new Set(areas.map(({ code }) => code));
  const errors = [
    ...(scheme ? [] : [{ field: 'schemeSlug', reason: 'unknown-scheme' }]),
    ...(known.has(request.areaCode) ? [] : [{ field: 'areaCode', reason: 'unknown-area' }]),
    ...(request.eligibleAreas.every((code) => known.has(code))
      ? []
      : [{ field: 'eligibleAreas', reason: 'unknown-area' }]),
    ...faultsOf(request),
  ];
  if (errors.length > 0) throw Refusal.fields(errors);
  return columnsOf(request, scheme?.id ?? '');
}

function faultsOf(request: RoundContentRequest): FieldError[] {
  const moments = phases.map((phase) => Date.parse(request[phase]));
  const late = phases.filter((_, index) => index > 0 && (moments[index] ?? 0) < (moments[index - 1] ?? 0));
  const closes = Date.parse(request.closesAt);
  const paper = request.paperUntil ? Date.parse(request.paperUntil) : null;
  const { ballotKind, limits, minAge, ageOn, counting } = request;
  const lacks = (isLacking: boolean, field: string, reason: string): FieldError[] =>
    isLacking ? [{ field, reason }] : [];
  return [
    ...late.map((field) => ({ field, reason: 'phases-out-of-order' })),
    ...lacks(Date.parse(request.opensAt) === closes, 'closesAt', 'phases-out-of-order'),
    ...lacks(
      paper !== null && (paper < closes || paper > Date.parse(request.resultAt)),
      'paperUntil',
      'phases-out-of-order',
    ),
    ...lacks(((minAge ?? null) === null) !== ((ageOn ?? null) === null), 'ageOn', 'age-needs-a-day'),
    ...lacks(ageOn !== null && ageOn !== undefined && !isRealDate(ageOn), 'ageOn', 'not-a-date'),
    ...lacks(['at-most', 'ranking'].includes(ballotKind) && !limits.most, 'limits.most', 'limits-missing'),
    ...lacks(ballotKind === 'points' && !limits.points, 'limits.points', 'limits-missing'),
    ...countingFaults(ballotKind, counting, request.budgetCents),
  ];
}

function columnsOf(request: RoundContentRequest, schemeId: string): RoundColumns {
  return {
    title: request.title,
    description: request.description,
    scheme_id: schemeId,
    area_code: request.areaCode,
    collects_at: request.collectsAt,
    checks_at: request.checksAt,
    opens_at: request.opensAt,
    closes_at: request.closesAt,
    paper_until: request.paperUntil ?? null,
    result_at: request.resultAt,
    ballot_kind: request.ballotKind,
    limits: JSON.stringify({ ...request.limits }),
    counting: JSON.stringify(onlyWhatCounts({ ...request.counting })),
    budget_cents: request.budgetCents,
    min_age: request.minAge ?? null,
    age_on: request.ageOn ?? null,
    eligible_areas: request.eligibleAreas,
    voter_classes: request.voterClasses,
    roll_kind: request.rollKind,
  };
}

/** 2026-02-30 looks like a date but is none. */
function isRealDate(text: string): boolean {
  const found = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(text);
}
