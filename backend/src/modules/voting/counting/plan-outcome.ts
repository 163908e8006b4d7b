import type { PlanOutcomeFacts, RoundOutcomeReason } from '@stoep/contracts';
import type { CountingSettings } from '@stoep/rules';
import {
  voterCount,
  whyNot,
  withoutSmallGroups,
  wouldHaveWon,
  type Election,
  type Protocol,
  type SupportersMoney,
} from '@stoep/tally';
import type { RoundProtocol } from './round-protocol.js';

/** What is told of one plan: its place, or why it has none, with the figures of that sentence. Nothing of fewer than ten voters. */

/** Ballots times plans. */
const mostWorkForWhatIf = 100_000;

/** A place, or the one reason why not, with the figures of its sentence. */
export interface PlanOutcome {
  number: string;
  place: number | null;
  supporters: number;
  score: number;
  reason: RoundOutcomeReason;
  facts: PlanOutcomeFacts;
}

export function outcomeOf(
  number: string,
  { projects, outcome, budgetCents, count, rule }: RoundProtocol,
  election: Election,
  money: ReadonlyMap<string, SupportersMoney>,
): PlanOutcome {
  const project = projects.find(({ id }) => id === number);
  const { votes = 0, score = 0, costCents = 0 } = project ?? {};
  const index = outcome.selected.indexOf(number);
  const leftCents = budgetCents - outcome.cost;
  const reason: RoundOutcomeReason = index < 0 ? whyNot(count, rule, number) : 'won';
  return {
    number,
    place: index < 0 ? null : index + 1,
    supporters: votes,
    score,
    reason,
    facts: {
      supporters: votes,
      costCents,
      leftCents,
      ...(reason === 'below-threshold' ? { threshold: rule.threshold } : {}),
      ...(index < 0 ? missing(number, count, money) : {}),
      ...(index < 0 && votes > 0 ? enough(number, election, rule) : {}),
    },
  };
}

/** What its supporters had, where it went and what was left of it; not told of fewer than ten. */
function missing(
  number: string,
  protocol: Protocol,
  money: ReadonlyMap<string, SupportersMoney>,
): Partial<PlanOutcomeFacts> {
  const found = withoutSmallGroups(protocol).shortfalls.find(({ project }) => project === number);
  const spent = money.get(number);
  return {
    ...(found ? { hadCents: found.supportersHad, percent: found.percent } : {}),
    ...(spent
      ? {
          beganCents: spent.began,
          paid: spent.paid.map(({ project, amount }) => ({ planId: project, cents: amount })),
          elsewhereCents: spent.elsewhere,
        }
      : {}),
  };
}

/** At which cost, or with how many more votes, it would have been chosen. Dozens of counts, so not for a whole city. */
function enough(number: string, election: Election, rule: CountingSettings): Partial<PlanOutcomeFacts> {
  if (voterCount(election) * election.projects.length > mostWorkForWhatIf) return {};
  const { atCost, withMoreVotes } = wouldHaveWon(election, rule, number);
  return {
    ...(atCost === null ? {} : { atCostCents: Math.floor(atCost / 100) * 100 }),
    ...(withMoreVotes === null ? {} : { moreVotes: withMoreVotes }),
  };
}
