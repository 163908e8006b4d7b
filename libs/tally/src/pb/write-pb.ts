/** Writes an election in Pabulib's format, so that every tool for such files can count it again. */
import { voterCount, type Election } from '../election.js';
import { fromUnits } from './decimal.js';
import { writeCell } from './table.js';

export interface PbDescription {
  /** META as it is written, in this order; the numbers of projects and votes, budget and vote_type are added. */
  readonly meta: readonly (readonly [key: string, value: string])[];
  readonly names: ReadonlyMap<string, string>;
  /** Projects that are paid for, if that is known. */
  readonly selected?: readonly string[];
  /** Decimals of the money: 2 if amounts are in cents. */
  readonly moneyDecimals: number;
}

/** How many voted, and for each project how many of them. */
export interface PbTotals {
  readonly voters: number;
  readonly votes: readonly number[];
}

/** Everything above the votes. Apart from them, so that rows which were drawn by lot once can stand below a head of today. */
export function writePbHead(
  election: Omit<Election, 'ballots'>,
  description: PbDescription,
  { voters, votes }: PbTotals,
): string {
  const money = (amount: number) => `${fromUnits(amount, description.moneyDecimals)}`;
  const meta = [
    ...description.meta,
    ['num_projects', `${election.projects.length}`],
    ['num_votes', `${voters}`],
    ['budget', money(election.budget)],
    ['vote_type', election.voteType],
  ] as const;
  const selected = new Set(description.selected);
  const projects = election.projects.map(({ id, cost }, place) => [
    id,
    money(cost),
    `${votes[place] ?? 0}`,
    description.names.get(id) ?? id,
    ...(description.selected ? [selected.has(id) ? '1' : '0'] : []),
  ]);
  return writeRows([
    ['META'],
    ['key', 'value'],
    ...meta,
    ['PROJECTS'],
    ['project_id', 'cost', 'votes', 'name', ...(description.selected ? ['selected'] : [])],
    ...projects,
  ]);
}

/**
 * The votes, one row per voter, in the order of the election's ballots: whoever publishes it shuffles them first. Voters
 * get fresh numbers; nothing else about them is written.
 */
export function writePbVotes(election: Election): string {
  return writeRows([['VOTES'], ...ballotRows(election)]);
}

export function writePb(election: Election, description: PbDescription): string {
  const totals = { voters: voterCount(election), votes: votesPerProject(election) };
  return writePbHead(election, description, totals) + writePbVotes(election);
}

function writeRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(';')}\n`).join('');
}

function votesPerProject(election: Election): number[] {
  const votes = election.projects.map(() => 0);
  for (const { choices, weight } of election.ballots)
    for (const choice of choices) votes[choice] = (votes[choice] ?? 0) + weight;
  return votes;
}

function ballotRows(election: Election): string[][] {
  const hasPoints = election.voteType === 'cumulative' || election.voteType === 'scoring';
  const rows = [hasPoints ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote']];
  for (const { choices, points, weight } of election.ballots) {
    const vote = choices.map((choice) => election.projects[choice]?.id ?? '').join(',');
    for (let copy = 0; copy < weight; copy++)
      rows.push([`${rows.length}`, vote, ...(hasPoints ? [(points ?? []).join(',')] : [])]);
  }
  return rows;
}

/** How many of a hundred ballots were cast by nobody else: above some 20 a full list is a fingerprint. */
export function uniquePerHundred(election: Election): number {
  const voters = election.ballots.reduce((sum, ballot) => sum + ballot.weight, 0);
  const seen = new Map<string, number>();
  const isOrdered = election.voteType === 'ordinal';
  for (const { choices, points, weight } of election.ballots) {
    const named = choices.map((choice, place) => `${choice}:${points?.[place] ?? ''}`);
    const key = (isOrdered ? named : named.sort()).join();
    seen.set(key, (seen.get(key) ?? 0) + weight);
  }
  const unique = [...seen.values()].filter((weight) => weight === 1).length;
  return voters === 0 ? 0 : (unique * 100) / voters;
}
