/** Equal shares with its completions, each named as regulations name them (voting.md): the order and the endowment. */
import type { CountingRule } from '../counting-rule.js';
import type { Election } from '../election.js';
import { reduced, toNumber, type Fraction } from './fraction.js';
import { idleRaises } from './idle-raises.js';
import type { Layout } from './layout.js';
import { SharesRun } from './run.js';
import { Workspace } from './workspace.js';

export interface SharesOutcome {
  /** Places of the projects bought, in order. */
  readonly bought: readonly number[];
  /** What everybody had to begin with in the run that counts. */
  readonly endowment: Fraction;
  /** How many runs were made, the one that was too dear included. */
  readonly runs: number;
  readonly ties: number;
}

export function equalShares(election: Election, rule: CountingRule, layout: Layout, ranks: Int32Array): SharesOutcome {
  const counting = new Completion(election, rule, layout, ranks);
  return rule.completion === 'add1' ? counting.addOne() : counting.once();
}

/** What everybody begins with, blank voters too. */
export function firstEndowment(
  { budget, voters }: { readonly budget: number; readonly voters: number },
  rule: Pick<CountingRule, 'start' | 'floorTo'>,
): Fraction {
  if (voters === 0) return { top: 0n, bottom: 1n };
  const exact = reduced(BigInt(budget), BigInt(voters));
  if (rule.start === 'exact') return exact;
  const step = BigInt(rule.floorTo ?? 1);
  return { top: (exact.top / (exact.bottom * step)) * step, bottom: 1n };
}

class Completion {
  private readonly space: Workspace;
  private readonly first: Fraction;
  private ties = 0;
  private runs = 0;

  constructor(
    private readonly election: Election,
    private readonly rule: CountingRule,
    private readonly layout: Layout,
    private readonly ranks: Int32Array,
  ) {
    this.space = new Workspace(layout);
    this.first = firstEndowment({ budget: election.budget, voters: layout.voters }, rule);
  }

  once(): SharesOutcome {
    const endowment = this.first;
    return this.outcome(this.run(endowment) ?? [], endowment);
  }

  /** Raises everybody's endowment step by step and keeps the last outcome that the budget can pay. */
  addOne(): SharesOutcome {
    let endowment = this.first;
    let bought = this.run(endowment) ?? [];
    let isIdle = false;
    while (!this.isDone(bought)) {
      if (isIdle) endowment = this.withoutIdleRaises(endowment, bought);
      const next = this.raised(endowment, 1);
      const more = this.run(next);
      if (!more) break;
      isIdle = more.length === bought.length;
      endowment = next;
      bought = more;
    }
    return this.outcome(bought, endowment);
  }

  private raised({ top, bottom }: Fraction, times: number): Fraction {
    return { top: top + BigInt(this.rule.increment) * BigInt(times) * bottom, bottom };
  }

  /** The raises that are known to change nothing count as made. */
  private withoutIdleRaises(endowment: Fraction, bought: readonly number[]): Fraction {
    if (this.space.opening.length !== bought.length) return endowment;
    const idle = idleRaises(this.space, toNumber(endowment), this.rule.increment);
    this.runs += idle;
    return this.raised(endowment, idle);
  }

  /** Null as soon as it costs more than the budget. */
  private run(endowment: Fraction): number[] | null {
    const run = new SharesRun(this.space, this.ranks, endowment);
    this.runs++;
    let cost = 0;
    for (let place = run.next(); place >= 0; place = run.next()) {
      cost += this.costOf(place);
      if (cost > this.election.budget) return null;
    }
    this.ties += run.ties;
    return run.ledger.bought;
  }

  /** Nothing more fits, by the rule's own reading of that; or all that has support is bought, so nothing can change. */
  private isDone(bought: readonly number[]): boolean {
    const has = new Set(bought);
    const rest = this.election.projects.map((_, place) => place).filter((place) => !has.has(place));
    if (!rest.some((place) => this.isSupported(place))) return true;
    if (this.rule.stop === 'never') return false;
    const left = this.election.budget - bought.reduce((sum, place) => sum + this.costOf(place), 0);
    return !rest.some((place) => this.costOf(place) <= left && (this.rule.stop === 'all' || this.isSupported(place)));
  }

  private costOf(place: number): number {
    return this.election.projects[place]?.cost ?? 0;
  }

  private isSupported(place: number): boolean {
    return (this.layout.support[place] ?? 0) > 0;
  }

  private outcome(bought: readonly number[], endowment: Fraction): SharesOutcome {
    return { bought, endowment, runs: this.runs, ties: this.ties };
  }
}
