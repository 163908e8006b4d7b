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

/** The same with "raise by one until it is too dear", stopping when no supported project fits any more. */
export function textbookAddOne(election: Election, rule: CountingRule): number[] {
  const voters = election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
  let endowment = reduced(BigInt(election.budget), BigInt(voters));
  let bought = textbookShares(election, rule, endowment);
  const cost = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (election.projects[place]?.cost ?? 0), 0);
  const supported = new Set(votersOf(election, rule, ZERO).flatMap((voter) => [...voter.utility.keys()]));
  for (;;) {
    const left = election.budget - cost(bought);
    if (![...supported].some((place) => !bought.includes(place) && cost([place]) <= left)) return bought;
    endowment = { top: endowment.top + BigInt(rule.increment) * endowment.bottom, bottom: endowment.bottom };
    const more = textbookShares(election, rule, endowment);
    if (cost(more) > election.budget) return bought;
    bought = more;
  }
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
