/**
 * Equal shares as the definition reads, in fractions of BigInt, one voter at a time: nothing is merged, bounded or
 * remembered. Far too slow for a city; it is what the tests hold the fast engine against, and what the benchmark
 * measures it by.
 */
import type { CountingRule } from '../counting-rule.js';
import type { Election } from '../election.js';
import { scoresOf, strengthOf, tieRanks } from '../scores.js';
import { reduced, type Fraction } from './fraction.js';

const ZERO: Fraction = { top: 0n, bottom: 1n };

interface Voter {
  money: Fraction;
  readonly utility: Map<number, bigint>;
}

/** Places of the projects bought with this endowment, in order. */
export function textbookShares(election: Election, rule: CountingRule, endowment: Fraction): number[] {
  const voters = votersOf(election, rule, endowment);
  const ranks = tieRanks(election, rule, scoresOf(election, rule).votes);
  const open = new Set(election.projects.keys());
  const bought: number[] = [];
  for (;;) {
    let best = -1;
    let least = ZERO;
    for (const project of open) {
      const rho = priceOf(project, BigInt(election.projects[project]?.cost ?? 0), voters);
      if (!rho) continue;
      const difference = best < 0 ? -1 : compare(rho, least);
      if (difference < 0 || (difference === 0 && (ranks[project] ?? 0) < (ranks[best] ?? 0))) {
        best = project;
        least = rho;
      }
    }
    if (best < 0) return bought;
    bought.push(best);
    open.delete(best);
    for (const voter of voters) pay(voter, best, least);
  }
}

/** The same with "raise by one until it is too dear", in all the variants that regulations name. */
export function textbookAddOne(election: Election, rule: CountingRule): number[] {
  const all = election.projects.map((_, place) => place);
  const supported = new Set(votersOf(election, rule, ZERO).flatMap((voter) => [...voter.utility.keys()]));
  let endowment = textbookFirst(election, rule);
  let bought = textbookShares(election, rule, endowment);
  for (;;) {
    const left = election.budget - costOf(election, bought);
    const open = all.filter((place) => !bought.includes(place));
    const fitting = open.filter((place) => costOf(election, [place]) <= left);
    // With all supported ones bought no raise changes anything any more, whatever the rule says of stopping.
    if (!open.some((place) => supported.has(place))) return bought;
    if (rule.stop === 'supported' && !fitting.some((place) => supported.has(place))) return bought;
    if (rule.stop === 'all' && fitting.length === 0) return bought;
    endowment = { top: endowment.top + BigInt(rule.increment) * endowment.bottom, bottom: endowment.bottom };
    const more = textbookShares(election, rule, endowment);
    if (costOf(election, more) > election.budget) return bought;
    bought = more;
  }
}

/** All of a count by equal shares: the shares, raised or not, and the rest by votes or by votes per cost. */
export function textbookOutcome(election: Election, rule: CountingRule): number[] {
  const bought =
    rule.completion === 'add1'
      ? textbookAddOne(election, rule)
      : textbookShares(election, rule, textbookFirst(election, rule));
  if (rule.then === 'none') return bought;
  const { votes, score } = scoresOf(election, rule);
  const ranks = tieRanks(election, rule, votes);
  const worth = (place: number): Fraction => ({
    top: BigInt(score[place] ?? 0),
    bottom: rule.then === 'per-cost' ? BigInt(costOf(election, [place])) : 1n,
  });
  const rest = election.projects.map((_, place) => place).filter((place) => !bought.includes(place));
  rest.sort((a, b) => compare(worth(b), worth(a)) || (ranks[a] ?? 0) - (ranks[b] ?? 0));
  let left = election.budget - costOf(election, bought);
  const taken = rest.filter((place) => {
    const fits = costOf(election, [place]) <= left;
    if (fits) left -= costOf(election, [place]);
    return fits;
  });
  return [...bought, ...taken.filter((place) => (votes[place] ?? 0) > 0)];
}

function textbookFirst(election: Election, rule: CountingRule): Fraction {
  const voters = BigInt(election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0));
  const share = reduced(BigInt(election.budget), voters);
  if (rule.start === 'exact') return share;
  const step = BigInt(rule.floorTo ?? 1);
  return { top: share.top / share.bottom - ((share.top / share.bottom) % step), bottom: 1n };
}

function costOf(election: Election, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (election.projects[place]?.cost ?? 0), 0);
}

function votersOf(election: Election, rule: CountingRule, money: Fraction): Voter[] {
  return election.ballots.flatMap((ballot) => {
    const utility = new Map<number, bigint>();
    ballot.choices.forEach((project, place) => {
      const strength = BigInt(strengthOf(ballot, place, rule));
      const worth = rule.utility === 'cost' ? BigInt(election.projects[project]?.cost ?? 0) : 1n;
      if (strength > 0n) utility.set(project, strength * worth);
    });
    return Array.from({ length: ballot.weight }, () => ({ money, utility }));
  });
}

/** The least rho with: sum of min(money, rho * utility) = cost. Null if all their money is not enough. */
function priceOf(project: number, cost: bigint, voters: readonly Voter[]): Fraction | null {
  const supporters = voters.flatMap((voter) => {
    const utility = voter.utility.get(project);
    return utility === undefined ? [] : [{ money: voter.money, utility }];
  });
  supporters.sort((a, b) => compare(perUnit(a), perUnit(b)));
  let rest: Fraction = { top: cost, bottom: 1n };
  let utility = supporters.reduce((sum, each) => sum + each.utility, 0n);
  for (const each of supporters) {
    const rho = reduced(rest.top, rest.bottom * utility);
    if (compare(rho, perUnit(each)) <= 0) return rho;
    rest = minus(rest, each.money);
    utility -= each.utility;
  }
  return null;
}

function perUnit({ money, utility }: { money: Fraction; utility: bigint }): Fraction {
  return reduced(money.top, money.bottom * utility);
}

function pay(voter: Voter, project: number, rho: Fraction): void {
  const utility = voter.utility.get(project);
  if (utility === undefined) return;
  const price = reduced(rho.top * utility, rho.bottom);
  voter.money = compare(price, voter.money) >= 0 ? ZERO : minus(voter.money, price);
}

function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

function minus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
}
