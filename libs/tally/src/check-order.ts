/** The order of a published protocol, as far as totals decide it: all of it by votes, the rest after shares, Phragmén's first. */
import type { CountingRule } from './counting-rule.js';
import type { Election } from './election.js';
import { greedyOrder, inGreedyOrder, takeWhatFits, type GreedyFacts, type GreedyName } from './greedy.js';
import { isShared, type Protocol } from './protocol.js';
import type { ProtocolError } from './protocol-faults.js';
import { tieRanks } from './scores.js';

export function orderErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const errors = rule.unchosen === 'may-win' ? [] : unchosenErrors(protocol);
  if (protocol.outcome.replacedByGreedy && rule.compare !== 'greedy')
    errors.push({ step: 0, fault: 'outcome-differs', project: '' });
  if (isShared(protocol, rule)) errors.push(...restErrors(protocol, rule));
  else if (rule.rule === 'phragmen') errors.push(...firstErrors(protocol, rule));
  else errors.push(...differences(protocol, 0, expectedByVotes(protocol, rule)));
  return errors;
}

/** Votes, points and costs are all that a count by votes looks at: the totals hold them, so it can be made again. */
function expectedByVotes(protocol: Protocol, rule: CountingRule): string[] {
  const name: GreedyName = rule.rule === 'equal-shares' || rule.rule === 'phragmen' ? 'greedy' : rule.rule;
  const { election, facts } = fromTotals(protocol, rule);
  const order = greedyOrder(election, name, facts);
  const skips = name !== 'greedy-no-skip';
  return named(protocol, takeWhatFits(election, order, { budget: protocol.budget, skips, ...facts }));
}

function restErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const { bySharing } = protocol.outcome;
  if (rule.then === 'none') return differences(protocol, bySharing, []);
  const { election, facts } = fromTotals(protocol, rule);
  const shared = new Set(protocol.steps.slice(0, bySharing).map((step) => step.project));
  const rest = [...protocol.totals.keys()].filter((place) => !shared.has(protocol.totals[place]?.project ?? ''));
  const order = inGreedyOrder(election, rest, rule.then === 'per-cost', facts);
  const budget = protocol.steps[bySharing - 1]?.left ?? protocol.budget;
  const expected = takeWhatFits(election, order, { budget, skips: true, ...facts });
  return differences(protocol, bySharing, named(protocol, expected));
}

/**
 * The first load is the cost over the votes; all later ones depend on who voted for what together. Whoever gives a
 * project no points does not carry it, and of them the totals say nothing.
 */
function firstErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  if (rule.utility === 'points') return [];
  const { election, facts } = fromTotals(protocol, rule);
  const chosen = protocol.totals.map(({ votes }) => votes);
  const open = [...chosen.keys()].filter(
    (place) => (chosen[place] ?? 0) > 0 && (election.projects[place]?.cost ?? 0) <= protocol.budget,
  );
  const votes = { score: Float64Array.from(chosen), ranks: facts.ranks };
  const [first] = named(protocol, inGreedyOrder(election, open, true, votes));
  const step = protocol.steps[0];
  return step && first !== step.project ? [{ step: 1, fault: 'out-of-order', project: step.project }] : [];
}

function unchosenErrors(protocol: Protocol): ProtocolError[] {
  const votes = new Map(protocol.totals.map((total) => [total.project, total.votes]));
  return protocol.steps.flatMap(({ project }, index) =>
    votes.get(project) === 0 ? [{ step: index + 1, fault: 'nobody-chose-it' as const, project }] : [],
  );
}

/** Only the first difference is told: all that follows comes from it. */
function differences(protocol: Protocol, from: number, expected: readonly string[]): ProtocolError[] {
  const found = protocol.steps.slice(from).map((step) => step.project);
  const place = Array.from({ length: Math.max(found.length, expected.length) }, (_, index) => index).find(
    (index) => found[index] !== expected[index],
  );
  if (place === undefined) return [];
  const [is, should] = [found[place], expected[place]];
  if (is === undefined) return [{ step: 0, fault: 'would-have-fitted', project: should ?? '' }];
  return [
    { step: from + place + 1, fault: should === undefined ? 'should-have-stopped' : 'out-of-order', project: is },
  ];
}

function fromTotals(protocol: Protocol, rule: CountingRule): { election: Election; facts: GreedyFacts } {
  const { totals, budget } = protocol;
  const projects = totals.map(({ project, cost }) => ({ id: project, cost }));
  const election: Election = { budget, voteType: 'approval', projects, ballots: [] };
  const votes = Float64Array.from(totals, (total) => total.votes);
  const score = Float64Array.from(totals, (total) => total.score);
  return {
    election,
    facts: { votes, score, ranks: tieRanks(election, rule, votes), threshold: rule.threshold, unchosen: rule.unchosen },
  };
}

function named(protocol: Protocol, places: readonly number[]): string[] {
  return places.map((place) => protocol.totals[place]?.project ?? '');
}
