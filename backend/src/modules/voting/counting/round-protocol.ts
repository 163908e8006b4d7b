import { createHash } from 'node:crypto';
import type { CountingSettings } from '@stoep/rules';
import { count, protocolOf, scoresOf, voterCount, type Election, type Outcome, type Protocol } from '@stoep/tally';

/** The protocol of a round's count: what two people's counts are compared by, and what everybody can read afterwards. */
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

/** With more unique ballots than this, or longer ones, a list of ballots tells who voted what: then only totals go out. */
const publishable = { uniqueShare: 0.2, longestBallot: 10 };

export function mayPublishBallots(protocol: RoundProtocol): boolean {
  return protocol.uniqueShare < publishable.uniqueShare && protocol.longestBallot <= publishable.longestBallot;
}
