/**
 * Sequential Phragmén: each project's cost is a load that its supporters carry together, and the next project is the
 * one whose supporters would carry least (Los, Christoff, Grossi 2022, "Proportional budget allocations"). Exact: all
 * loads are whole numbers over one common denominator.
 */
import type { Election } from './election.js';

export interface Supporters {
  /** Per project its groups of equal ballots. */
  readonly of: readonly Int32Array[];
  readonly weight: Float64Array;
}

export function phragmen(election: Election, supporters: Supporters, ranks: Int32Array): number[] {
  const state = new Loads(election, supporters);
  const chosen: number[] = [];
  let left = election.budget;
  let open = election.projects
    .map((_, place) => place)
    .filter((place) => (supporters.of[place]?.length ?? 0) > 0 && cost(place) <= election.budget);
  while (open.length > 0) {
    const best = state.leastLoaded(open);
    if (best.some((place) => cost(place) > left)) break;
    const next = best.reduce((a, b) => ((ranks[a] ?? 0) <= (ranks[b] ?? 0) ? a : b));
    state.take(next);
    chosen.push(next);
    left -= cost(next);
    open = open.filter((place) => place !== next);
  }
  return chosen;

  function cost(place: number): number {
    return election.projects[place]?.cost ?? 0;
  }
}

/** Everybody's load is that of the last project taken of those they chose: as many different loads as projects taken. */
class Loads {
  private readonly last: Int16Array;
  private readonly load: bigint[] = [0n];
  private denominator = 1n;

  constructor(
    private readonly election: Election,
    private readonly supporters: Supporters,
  ) {
    this.last = new Int16Array(supporters.weight.length);
  }

  /** All projects with the least load, ties included. */
  leastLoaded(open: readonly number[]): number[] {
    let best: number[] = [];
    let least = { load: 0n, voters: 1n };
    for (const place of open) {
      const asked = this.loadAfter(place);
      const difference = asked.load * least.voters - least.load * asked.voters;
      if (best.length === 0 || difference < 0n) {
        best = [place];
        least = asked;
      } else if (difference === 0n) best.push(place);
    }
    return best;
  }

  take(place: number): void {
    const { load, voters } = this.loadAfter(place);
    for (let i = 0; i < this.load.length; i++) this.load[i] = (this.load[i] ?? 0n) * voters;
    this.denominator *= voters;
    this.load.push(load);
    const index = this.load.length - 1;
    for (const group of this.supporters.of[place] ?? []) this.last[group] = index;
  }

  /** (cost + the loads carried already) / voters, all over the common denominator. */
  private loadAfter(place: number): { load: bigint; voters: bigint } {
    const counts = new Float64Array(this.load.length);
    for (const group of this.supporters.of[place] ?? []) {
      const last = this.last[group] ?? 0;
      counts[last] = (counts[last] ?? 0) + (this.supporters.weight[group] ?? 0);
    }
    let load = BigInt(this.election.projects[place]?.cost ?? 0) * this.denominator;
    let voters = 0;
    counts.forEach((count, index) => {
      voters += count;
      if (count > 0) load += BigInt(count) * (this.load[index] ?? 0n);
    });
    return { load, voters: BigInt(voters) };
  }
}
