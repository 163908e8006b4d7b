/** An election as flat arrays: who supports what and how strongly, from both sides. Built once for a whole count. */
import { strengthOf, type Weighing } from '../scores.js';
import type { Ballot, Election } from '../election.js';

/** Rows of unequal length behind one another: row r is from `first[r]` up to `first[r + 1]`. */
export interface Rows {
  readonly first: Int32Array;
  readonly entry: Int32Array;
  /** Utility of one unit; null where it is 1 for everybody. */
  readonly strength: Float64Array | null;
}

export interface Layout {
  /** Ballots that have any weight in the count, equal ones together. */
  readonly groups: number;
  /** All voters, blank ballots included. */
  readonly voters: number;
  readonly weight: Float64Array;
  /** Groups by project. */
  readonly supporters: Rows;
  /** Projects by group. */
  readonly choices: Rows;
  readonly cost: Float64Array;
  /** Sum of weight times strength. */
  readonly support: Float64Array;
  readonly strongest: Float64Array;
  /** What a price per unit of strength is divided by to compare projects: the cost, where utility is by cost. */
  readonly worth: Float64Array;
}

export function layOut(election: Election, rule: Weighing): Layout {
  const { utility } = rule;
  const cost = Float64Array.from(election.projects, (project) => project.cost);
  const ballots = neighboursTogether(election);
  const choices = rowsOf(ballots, rule);
  const weight = Float64Array.from(ballots, (ballot) => ballot.weight);
  const supporters = transpose(choices, election.projects.length);
  const support = new Float64Array(cost.length);
  const strongest = new Float64Array(cost.length);
  for (let project = 0; project < cost.length; project++)
    for (let k = at(supporters.first, project); k < at(supporters.first, project + 1); k++) {
      const strength = supporters.strength ? at(supporters.strength, k) : 1;
      support[project] = at(support, project) + at(weight, at(supporters.entry, k)) * strength;
      strongest[project] = Math.max(at(strongest, project), strength);
    }
  return {
    groups: weight.length,
    voters: weight.reduce((sum, each) => sum + each, 0),
    weight,
    supporters,
    choices,
    cost,
    support,
    strongest,
    worth: utility === 'cost' ? cost : new Float64Array(cost.length).fill(1),
  };
}

/**
 * Ballots in the order of the two most chosen projects that they name: who pays for the same then stands together in
 * memory, which makes a count of a hundred thousand ballots markedly faster. The order has no other meaning.
 */
function neighboursTogether({ ballots, projects }: Election): Ballot[] {
  const votes = new Float64Array(projects.length);
  for (const { choices, weight } of ballots) for (const choice of choices) votes[choice] = at(votes, choice) + weight;
  const rank = new Int32Array(projects.length);
  [...votes.keys()].sort((a, b) => at(votes, b) - at(votes, a)).forEach((place, index) => (rank[place] = index));
  const none = projects.length;
  const first = new Int32Array(ballots.length).fill(none);
  const second = new Int32Array(ballots.length).fill(none);
  ballots.forEach(({ choices }, i) => {
    for (const choice of choices) {
      const place = at(rank, choice);
      if (place < at(first, i)) {
        second[i] = at(first, i);
        first[i] = place;
      } else if (place < at(second, i)) second[i] = place;
    }
  });
  const order = sorted(sorted(Int32Array.from(ballots.keys()), second, none), first, none);
  return Array.from(order, (i) => ballots[i] as Ballot);
}

/** Puts what `order` names in the order of its keys, which are at most `highest`; equal ones stay as they are. */
function sorted(order: Int32Array, keys: Int32Array, highest: number): Int32Array {
  const end = new Int32Array(highest + 2);
  for (const key of keys) end[key + 1] = at(end, key + 1) + 1;
  for (let key = 0; key <= highest; key++) end[key + 1] = at(end, key + 1) + at(end, key);
  const result = new Int32Array(order.length);
  for (const name of order) {
    const place = at(end, at(keys, name));
    result[place] = name;
    end[at(keys, name)] = place + 1;
  }
  return result;
}

/** An element that is known to be there. */
export function at(array: Int32Array | Float64Array | Int16Array, index: number): number {
  return array[index] as number;
}

function rowsOf(ballots: readonly Ballot[], weighing: Weighing): Rows {
  const isPlain = weighing.utility === 'cost' || weighing.utility === 'count';
  const size = ballots.reduce((sum, ballot) => sum + ballot.choices.length, 0);
  const first = new Int32Array(ballots.length + 1);
  const entry = new Int32Array(size);
  const strength = isPlain ? null : new Float64Array(size);
  let end = 0;
  ballots.forEach((ballot, row) => {
    ballot.choices.forEach((project, place) => {
      const worth = ballot.points?.[place] === 0 ? 0 : strengthOf(ballot, place, weighing);
      if (worth === 0) return;
      entry[end] = project;
      if (strength) strength[end] = worth;
      end++;
    });
    first[row + 1] = end;
  });
  return { first, entry: entry.subarray(0, end), strength };
}

function transpose(rows: Rows, width: number): Rows {
  const first = new Int32Array(width + 1);
  for (const column of rows.entry) first[column + 1] = at(first, column + 1) + 1;
  for (let column = 0; column < width; column++) first[column + 1] = at(first, column + 1) + at(first, column);
  const end = first.slice(0, width);
  const entry = new Int32Array(rows.entry.length);
  const strength = rows.strength ? new Float64Array(rows.entry.length) : null;
  for (let row = 0; row + 1 < rows.first.length; row++)
    for (let k = at(rows.first, row); k < at(rows.first, row + 1); k++) {
      const column = at(rows.entry, k);
      const place = at(end, column);
      end[column] = place + 1;
      entry[place] = row;
      if (strength && rows.strength) strength[place] = at(rows.strength, k);
    }
  return { first, entry, strength };
}
