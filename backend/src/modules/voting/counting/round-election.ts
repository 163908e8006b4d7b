import { createHash } from 'node:crypto';
import { voteTypeOf, type CountingSettings } from '@stoep/rules';
import {
  count,
  protocolOf,
  scoresOf,
  voterCount,
  type Ballot,
  type Election,
  type Outcome,
  type Protocol,
} from '@stoep/tally';
import { loadPlans, type Db, type RoundRow } from '../round.store.js';

/** From the counted ballots of a closed round to what libs/tally counts, and the protocol of that count. */
export interface RoundProtocol {
  version: 1;
  rule: CountingSettings;
  voteType: string;
  budgetCents: number;
  ballotCount: number;
  /** How many different ballots there were, and the share that only one person cast. */
  differentBallots: number;
  uniqueShare: number;
  longestBallot: number;
  projects: { id: string; costCents: number; votes: number; score: number }[];
  outcome: Outcome;
  /** Round by round, for who wants to check it. */
  count: Protocol;
}

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

export function countElection(election: Election, rule: CountingSettings): RoundProtocol {
  const total = voterCount(election);
  const scores = scoresOf(election, rule);
  const single = election.ballots.filter(({ weight }) => weight === 1).length;
  return {
    version: 1,
    rule,
    voteType: election.voteType,
    budgetCents: election.budget,
    ballotCount: total,
    differentBallots: election.ballots.length,
    uniqueShare: total === 0 ? 0 : single / total,
    longestBallot: Math.max(0, ...election.ballots.map(({ choices }) => choices.length)),
    projects: election.projects.map(({ id, cost }, index) => ({
      id,
      costCents: cost,
      votes: scores.votes[index] ?? 0,
      score: scores.score[index] ?? 0,
    })),
    outcome: count(election, rule),
    count: protocolOf(election, rule),
  };
}

/** By which two counts are compared. The order of keys in a jsonb is its own, so it is taken from the object that was counted. */
export function hashOf(protocol: RoundProtocol): Buffer {
  return createHash('sha256').update(JSON.stringify(protocol)).digest();
}

function ballotOf({ selection, weight }: CountedGroup, place: ReadonlyMap<string, number>): Ballot {
  const choices = selection.map(({ planId }) => place.get(planId) ?? -1);
  if (choices.includes(-1)) throw new Error('A counted ballot names a plan that is not in the round.');
  const points = selection.flatMap((choice) => (choice.points === undefined ? [] : [choice.points]));
  return points.length === 0 ? { choices, weight } : { choices, points, weight };
}
