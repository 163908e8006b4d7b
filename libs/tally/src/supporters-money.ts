/**
 * Where the shares of a project's supporters went, for who brought one that is not paid for. For reading only, in doubles
 * and rounded; what decides is exact and elsewhere. Of fewer than ten people together nothing is told.
 */
import type { CountingRule } from './counting-rule.js';
import type { Outcome } from './count.js';
import type { Election } from './election.js';
import { fractionNumber, isShared, replay, type Replay } from './protocol.js';
import { toNumber } from './shares/fraction.js';
import { at } from './shares/layout.js';

export interface SupportersMoney {
  /** What all supporters had to begin with, in whole units. */
  readonly began: number;
  /** What they paid for chosen projects, by amount. */
  readonly paid: readonly { readonly project: string; readonly amount: number }[];
  /** What they paid for others that are not named: many small ones, or paid by too few people. */
  readonly elsewhere: number;
}

const mostNamed = 5;

/** By project; only those that are not paid for and have enough supporters. Empty where shares did not decide. */
export function supportersMoney(
  election: Election,
  rule: CountingRule,
  outcome: Outcome,
  least = 10,
): Map<string, SupportersMoney> {
  const found = new Map<string, SupportersMoney>();
  if (!isShared({ outcome }, rule)) return found;
  const replayed = replay(election, rule, outcome);
  const payments = paymentsOf(replayed, fractionNumber(outcome.endowment ?? '0'));
  const selected = new Set(outcome.selected);
  election.projects.forEach(({ id }, place) => {
    if (selected.has(id)) return;
    const money = moneyOf(election, replayed, payments, place, { least, endowment: outcome.endowment ?? '0' });
    if (money) found.set(id, money);
  });
  return found;
}

/** For each group of equal ballots what it paid per voter, by the project's turn. */
function paymentsOf({ layout, space, run }: Replay, endowment: number): Map<number, number>[] {
  const turns = new Map(run.ledger.bought.map((place, turn) => [place, turn]));
  const prices = run.ledger.bought.map((_, turn) => toNumber(run.ledger.price(turn)));
  return Array.from({ length: layout.groups }, (_, group) => {
    const { first, entry, strength } = layout.choices;
    const bought: { turn: number; price: number }[] = [];
    for (let k = at(first, group); k < at(first, group + 1); k++) {
      const turn = turns.get(at(entry, k));
      if (turn !== undefined && turn <= at(space.emptied, group))
        bought.push({ turn, price: (prices[turn] ?? 0) * (strength ? at(strength, k) : 1) });
    }
    bought.sort((a, b) => a.turn - b.turn);
    let left = endowment;
    return new Map(
      bought.map(({ turn, price }) => {
        const paid = turn === at(space.emptied, group) ? left : Math.min(left, price);
        left -= paid;
        return [turn, paid];
      }),
    );
  });
}

interface Flow {
  project: string;
  amount: number;
  groups: Set<number>;
}

function moneyOf(
  election: Election,
  { layout, run }: Replay,
  payments: readonly Map<number, number>[],
  place: number,
  { least, endowment }: { least: number; endowment: string },
): SupportersMoney | null {
  const flows = new Map<number, Flow>();
  const people = (groups: Iterable<number>) => [...groups].reduce((sum, group) => sum + at(layout.weight, group), 0);
  const supporters: number[] = [];
  const { first, entry } = layout.supporters;
  for (let k = at(first, place); k < at(first, place + 1); k++) {
    const group = at(entry, k);
    supporters.push(group);
    for (const [turn, paid] of payments[group] ?? []) {
      const project = election.projects[run.ledger.bought[turn] ?? 0]?.id ?? '';
      const flow = flows.get(turn) ?? { project, amount: 0, groups: new Set() };
      flow.amount += paid * at(layout.weight, group);
      flow.groups.add(group);
      flows.set(turn, flow);
    }
  }
  const count = people(supporters);
  if (count < least) return null;
  const { named, others } = withoutFewPayers([...flows.values()], people, least);
  return {
    began: Math.round(fractionNumber(endowment) * count),
    paid: named.map(({ project, amount }) => ({ project, amount: Math.round(amount) })),
    elsewhere: Math.round(others.reduce((sum, { amount }) => sum + amount, 0)),
  };
}

/** The rest can be worked out from the sum: so it has to be of enough people too, or takes a named one along. */
function withoutFewPayers(flows: Flow[], people: (groups: Iterable<number>) => number, least: number) {
  const bySize = flows.sort((a, b) => b.amount - a.amount || (a.project < b.project ? -1 : 1));
  const named = bySize.filter(({ groups }) => people(groups) >= least).slice(0, mostNamed);
  const others = bySize.filter((flow) => !named.includes(flow));
  const ofOthers = () => people(new Set(others.flatMap(({ groups }) => [...groups])));
  while (others.length > 0 && named.length > 0 && ofOthers() < least) others.push(named.pop() as Flow);
  return { named, others };
}
