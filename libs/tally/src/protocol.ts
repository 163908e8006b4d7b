/**
 * The count on paper: every step with its exact price, so that anybody can follow it, and what was missing for the
 * plans that are not paid for. It holds totals only, no ballots.
 */
import { count, type Outcome } from './count.js';
import type { CountingRule } from './counting-rule.js';
import { voterCount, type Election } from './election.js';
import { scoresOf, tieRanks } from './scores.js';
import { reduced, toNumber, writeFraction, type Fraction } from './shares/fraction.js';
import { at, layOut, type Layout } from './shares/layout.js';
import { SharesRun } from './shares/run.js';
import { Workspace } from './shares/workspace.js';

export interface Step {
  readonly project: string;
  readonly cost: number;
  /** How it was chosen: from everybody's share, or from the money that was left. */
  readonly by: 'shares' | 'rest' | 'order';
  /** Equal shares: the most one voter pays for a unit of utility strength, exact, as "a/b". */
  readonly price: string | null;
  /** Equal shares: voters who paid that in full, and voters who gave the last they had. Null: too few to tell. */
  readonly paidInFull: number | null;
  readonly paidAllTheyHad: number | null;
  /** Of the whole budget, after this step. */
  readonly left: number;
}

export interface Shortfall {
  readonly project: string;
  /** What all its supporters together had left of their shares at the end, rounded down. */
  readonly supportersHad: number;
  /** That, per hundred of the cost, rounded down; at most 99 for a plan that its supporters could not pay. */
  readonly percent: number;
}

export interface Protocol {
  readonly outcome: Outcome;
  readonly budget: number;
  readonly voters: number;
  readonly totals: readonly { project: string; cost: number; votes: number; score: number }[];
  readonly steps: readonly Step[];
  readonly shortfalls: readonly Shortfall[];
  /** Voters of whose choices nothing is paid for, blank ballots not counted. Null: too few to tell. */
  readonly voterWithoutWinner: number | null;
  /** Choices of all voters that are paid for, divided by the voters. */
  readonly winnersPerVoter: number;
}

/** Counts, and writes down how. The same election and rule give the same protocol to the letter. */
export function protocolOf(election: Election, rule: CountingRule): Protocol {
  const outcome = count(election, rule);
  const scores = scoresOf(election, rule);
  const run = isShared({ outcome }, rule) ? replay(election, rule, outcome) : null;
  return {
    outcome,
    budget: election.budget,
    voters: voterCount(election),
    totals: election.projects.map(({ id, cost }, place) => ({
      project: id,
      cost,
      votes: at(scores.votes, place),
      score: at(scores.score, place),
    })),
    steps: stepsOf(election, outcome, run),
    shortfalls: run ? shortfallsOf(election, outcome, run) : [],
    ...satisfaction(election, outcome),
  };
}

/** Whether shares decided it: not under another rule, nor where the comparison gave the greedy outcome. */
export function isShared({ outcome }: Pick<Protocol, 'outcome'>, rule: CountingRule): boolean {
  return rule.rule === 'equal-shares' && !outcome.replacedByGreedy;
}

export interface Replay {
  readonly layout: Layout;
  readonly space: Workspace;
  readonly run: SharesRun;
}

/** The run that counted, once more. */
export function replay(election: Election, rule: CountingRule, outcome: Outcome): Replay {
  const layout = layOut(election, rule);
  const space = new Workspace(layout);
  const ranks = tieRanks(election, rule, scoresOf(election, rule).votes);
  const run = new SharesRun(space, ranks, readFraction(outcome.endowment ?? '0'));
  for (let place = run.next(); place >= 0;) place = run.next();
  run.ledger.settle();
  return { layout, space, run };
}

function stepsOf(election: Election, outcome: Outcome, replayed: Replay | null): Step[] {
  const costs = new Map(election.projects.map(({ id, cost }) => [id, cost]));
  let left = election.budget;
  return outcome.selected.map((project, turn) => {
    const cost = costs.get(project) ?? 0;
    left -= cost;
    if (!replayed) return { project, cost, by: 'order', price: null, paidInFull: 0, paidAllTheyHad: 0, left };
    if (turn >= outcome.bySharing)
      return { project, cost, by: 'rest', price: null, paidInFull: 0, paidAllTheyHad: 0, left };
    const price = writeFraction(replayed.run.ledger.price(turn));
    return { project, cost, by: 'shares', price, ...payers(replayed, turn), left };
  });
}

function payers({ layout, space, run }: Replay, turn: number): { paidInFull: number; paidAllTheyHad: number } {
  const project = run.ledger.bought[turn] ?? 0;
  const result = { paidInFull: 0, paidAllTheyHad: 0 };
  for (let k = at(layout.supporters.first, project); k < at(layout.supporters.first, project + 1); k++) {
    const group = at(layout.supporters.entry, k);
    const emptied = at(space.emptied, group);
    if (emptied === turn) result.paidAllTheyHad += at(layout.weight, group);
    else if (emptied > turn) result.paidInFull += at(layout.weight, group);
  }
  return result;
}

function shortfallsOf(election: Election, outcome: Outcome, { layout, space, run }: Replay): Shortfall[] {
  const selected = new Set(outcome.selected);
  const losers = election.projects
    .map(({ id, cost }, place) => ({ id, cost, place }))
    .filter(({ id }) => !selected.has(id));
  return losers.map(({ id, cost, place }) => {
    let had = 0n;
    for (let k = at(layout.supporters.first, place); k < at(layout.supporters.first, place + 1); k++) {
      const group = at(layout.supporters.entry, k);
      if (at(space.money, group) > 0) had += run.ledger.moneyOf(group) * BigInt(at(layout.weight, group));
    }
    const whole = Number(had / run.ledger.scale);
    const percent = Number((had * 100n) / (run.ledger.scale * BigInt(cost)));
    return { project: id, supportersHad: whole, percent };
  });
}

function satisfaction(election: Election, outcome: Outcome): Pick<Protocol, 'voterWithoutWinner' | 'winnersPerVoter'> {
  const selected = new Set(outcome.selected);
  const wins = election.projects.map(({ id }) => selected.has(id));
  let without = 0;
  let winners = 0;
  for (const { choices, weight } of election.ballots) {
    const won = choices.filter((choice) => wins[choice]).length;
    winners += won * weight;
    if (choices.length > 0 && won === 0) without += weight;
  }
  return { voterWithoutWinner: without, winnersPerVoter: winners / Math.max(1, voterCount(election)) };
}

/**
 * The protocol as it may be published: of fewer than `least` voters together it does not tell what they paid or had
 * left, for that would show what somebody chose. The count itself is never changed.
 */
export function withoutSmallGroups(protocol: Protocol, least = 10): Protocol {
  const votes = new Map(protocol.totals.map((total) => [total.project, total.votes]));
  const isSmall = (people: number | null) => people !== null && people > 0 && people < least;
  return {
    ...protocol,
    steps: protocol.steps.map((step) =>
      isSmall(step.paidInFull) || isSmall(step.paidAllTheyHad)
        ? { ...step, paidInFull: null, paidAllTheyHad: null }
        : step,
    ),
    shortfalls: protocol.shortfalls.filter(({ project }) => (votes.get(project) ?? 0) >= least),
    voterWithoutWinner: isSmall(protocol.voterWithoutWinner) ? null : protocol.voterWithoutWinner,
  };
}

/** "42703/21" or "1200". */
export function readFraction(text: string): Fraction {
  const [top = '0', bottom = '1'] = text.split('/');
  return reduced(BigInt(top), BigInt(bottom));
}

/** The nearest double below, for showing only. */
export function fractionNumber(text: string): number {
  return toNumber(readFraction(text));
}
