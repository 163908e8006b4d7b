import type {
  BallotKind,
  BallotLimits,
  CountingSettings,
  RollKind,
  RoundFacts,
  RoundState,
  VoterClass,
} from '@stoep/rules';
import type { Reader } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';

/** Reading a round with its plans, and noting what is done with it. It decides nothing. */
export type Db = Reader;

export interface RoundRow {
  id: string;
  slug: string;
  state: RoundState;
  version: number;
  title: string;
  description: string;
  scheme_id: string;
  area_code: string;
  collects_at: Date;
  checks_at: Date;
  opens_at: Date;
  closes_at: Date;
  paper_until: Date | null;
  result_at: Date;
  ballot_kind: BallotKind;
  limits: Omit<BallotLimits, 'budgetCents'>;
  counting: CountingSettings;
  budget_cents: number;
  min_age: number | null;
  age_on: string | null;
  eligible_areas: string[];
  voter_classes: VoterClass[];
  roll_kind: RollKind;
  published_at: Date | null;
  closed_at: Date | null;
  ballot_count: number | null;
  receipts_head: Buffer | null;
  first_count_by: string | null;
  released_at: Date | null;
}

export interface PlanRow {
  number: string;
  initiative_id: string;
  application_id: string | null;
  title: string;
  cost_cents: number;
  area_code: string;
  category: string | null;
  feasible: boolean | null;
  reason: string;
}

/** Anything of a round that has not been published is not there for the public. @throws Refusal 404 */
export async function loadPublicRound(db: Db, municipalityId: number, slug: string): Promise<RoundRow> {
  const round = await loadRound(db, municipalityId, slug);
  if (round.published_at === null) throw Refusal.notFound();
  return round;
}

/** @throws Refusal 404 */
export async function loadRound(
  db: Db,
  municipalityId: number,
  slug: string,
  lock: '' | 'FOR NO KEY UPDATE' = '',
): Promise<RoundRow> {
  const [row] = await db.query<RoundRow[]>(
    `SELECT * FROM voting_round WHERE municipality_id = $1 AND slug = $2 ${lock}`,
    [municipalityId, slug],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

/** In the order in which their numbers were given. */
export function loadPlans(db: Db, municipalityId: number, roundId: string): Promise<PlanRow[]> {
  return db.query<PlanRow[]>(
    'SELECT * FROM round_plan WHERE municipality_id = $1 AND round_id = $2 ORDER BY position',
    [municipalityId, roundId],
  );
}

export function factsOf(round: RoundRow, plans: readonly PlanRow[], now: Date): RoundFacts {
  return {
    state: round.state,
    opensAt: round.opens_at,
    closesAt: round.closes_at,
    paperUntil: round.paper_until,
    now,
    planCount: plans.length,
    unjudgedCount: plans.filter(({ feasible }) => feasible === null).length,
    feasibleCount: plans.filter(({ feasible }) => feasible === true).length,
    firstCountBy: round.first_count_by,
  };
}

export interface RoundChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface RoundNote {
  step: string;
  changes?: RoundChange[];
  reason?: string;
  /** Null: the platform did it by itself. */
  personId: string | null;
  at: Date;
}

/** Adds to what everybody can read of the round's history, without the name. */
export async function noteChange(db: Db, municipalityId: number, roundId: string, note: RoundNote): Promise<void> {
  await db.query(
    `INSERT INTO voting_round_change (municipality_id, round_id, position, step, changes, reason, person_id, at)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7 FROM voting_round_change WHERE municipality_id = $1 AND round_id = $2`,
    [municipalityId, roundId, note.step, JSON.stringify(note.changes ?? []), note.reason ?? '', note.personId, note.at],
  );
}
