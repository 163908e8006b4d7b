import { voteTypeOf } from '@stoep/rules';
import type { Ballot, Election } from '@stoep/tally';
import { loadPlans, type Db, type RoundRow } from '../round.store.js';

/** From the counted ballots of a closed round to what libs/tally counts. */
interface CountedGroup {
  selection: { planId: string; points?: number }[];
  weight: number;
}

export async function loadElection(db: Db, municipalityId: number, round: RoundRow): Promise<Election> {
  const plans = (await loadPlans(db, municipalityId, round.id)).filter(({ feasible }) => feasible === true);
  const place = new Map(plans.map(({ number }, index) => [number, index]));
  const groups = await db.query<CountedGroup[]>(
    `SELECT selection, count(*)::int AS weight FROM counted_ballot WHERE municipality_id = $1 AND round_id = $2
     GROUP BY selection ORDER BY selection`,
    [municipalityId, round.id],
  );
  return {
    budget: round.budget_cents,
    voteType: voteTypeOf(round.ballot_kind),
    projects: plans.map(({ number, cost_cents }) => ({ id: number, cost: cost_cents })),
    ballots: groups.map((group) => ballotOf(group, place)),
  };
}

function ballotOf({ selection, weight }: CountedGroup, place: ReadonlyMap<string, number>): Ballot {
  const choices = selection.map(({ planId }) => place.get(planId) ?? -1);
  if (choices.includes(-1)) throw new Error('A counted ballot names a plan that is not in the round.');
  const points = selection.flatMap((choice) => (choice.points === undefined ? [] : [choice.points]));
  return points.length === 0 ? { choices, weight } : { choices, points, weight };
}
