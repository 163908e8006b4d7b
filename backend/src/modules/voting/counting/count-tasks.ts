import type { RuleOutcomeView } from '@stoep/contracts';
import type { CountingSettings } from '@stoep/rules';
import { supportersMoney, type Election } from '@stoep/tally';
import { compareRules, outcomeUnder } from './compare-rules.js';
import { outcomeOf, type PlanOutcome } from './plan-outcome.js';
import { countElection, type RoundProtocol } from './round-protocol.js';

/** What is worked out from the ballots of a round and can take seconds: pure, so that a thread of its own can do it. */
export interface CountTasks {
  count: (election: Election, rule: CountingSettings) => RoundProtocol;
  compare: (election: Election, own: CountingSettings) => RuleOutcomeView[];
  tryOut: (election: Election, rule: CountingSettings) => RuleOutcomeView;
  explain: (election: Election, rule: CountingSettings, protocol: RoundProtocol) => PlanOutcome[];
}

export const countTasks: CountTasks = {
  count: countElection,
  compare: compareRules,
  tryOut: (election, rule) => outcomeUnder(election, rule),
  explain: (election, rule, protocol) => {
    const money = supportersMoney(election, rule, protocol.outcome);
    return election.projects.map(({ id }) => outcomeOf(id, protocol, election, money));
  },
};

/** What goes to the thread. */
export interface CountOrder {
  task: keyof CountTasks;
  given: readonly unknown[];
}
