import type { PlanOutcomeView } from '@stoep/contracts';
import type { Db } from '../round.store.js';

/** What was released of each plan: winners in their order, then the others. A plan that was hidden since goes by its number. */
export function loadPlanOutcomes(db: Db, municipalityId: number, roundId: string): Promise<PlanOutcomeView[]> {
  return db.query<PlanOutcomeView[]>(
    `SELECT plan.number AS id, slug, CASE WHEN hidden_reason IS NULL THEN plan.title ELSE plan.number END AS title, cost_cents AS "costCents",
       place, outcome.supporters, score, outcome.reason, facts
     FROM round_outcome outcome
     JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (outcome.municipality_id, outcome.round_id, outcome.number)
     JOIN initiative ON (initiative.municipality_id, initiative.id) = (plan.municipality_id, plan.initiative_id)
     WHERE outcome.municipality_id = $1 AND outcome.round_id = $2 ORDER BY place NULLS LAST, outcome.supporters DESC, plan.position`,
    [municipalityId, roundId],
  );
}
