/** One rule over the ballots of a file, in this browser: nothing of it is sent anywhere. */
import type { RoundCountView, RuleOutcomeView } from '@stoep/contracts';
import { onlyWhatCounts, type BallotKind, type CountingSettings } from '@stoep/rules';
import { protocolOf, ruleFor, voterCount, type PbFile, type VoteType } from '@stoep/tally';

const kinds: Record<VoteType, BallotKind> = {
  approval: 'at-most',
  'choose-1': 'one',
  ordinal: 'ranking',
  cumulative: 'points',
  scoring: 'points',
};

export function ballotKindOf(file: PbFile): BallotKind {
  return kinds[file.election.voteType];
}

/** @param file with at least cents; amounts of the settings are in cents. @throws RuleDoesNotFit */
export function tryRule(file: PbFile, settings: CountingSettings): RuleOutcomeView {
  const rule = onlyWhatCounts(settings);
  const factor = 10 ** (file.moneyDecimals - 2);
  const { increment, floorTo } = rule;
  const fine = { ...rule, increment: increment * factor, ...(floorTo && { floorTo: floorTo * factor }) };
  const { outcome, voterWithoutWinner, winnersPerVoter } = protocolOf(file.election, ruleFor(file.election, fine));
  return {
    rule,
    isOwn: false,
    selected: [...outcome.selected],
    costCents: outcome.cost / factor,
    votersWithoutWinner: voterWithoutWinner,
    winnersPerVoter,
  };
}

export function plansOf(file: PbFile): Pick<RoundCountView, 'plans' | 'ballotCount'> {
  const factor = 10 ** (file.moneyDecimals - 2);
  return {
    ballotCount: voterCount(file.election),
    plans: file.election.projects.map(({ id, cost }) => ({
      ...{ id, title: file.names.get(id) ?? id, costCents: cost / factor },
      ...{ votes: 0, score: 0 },
    })),
  };
}
