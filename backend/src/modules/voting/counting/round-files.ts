import type { PlanOutcomeView } from '@stoep/contracts';
import { voteTypeOf } from '@stoep/rules';
import { writePbHead, writePbVotes, type Election } from '@stoep/tally';
import type { RoundRow } from '../round.store.js';
import { shuffled } from '../closing/shuffle.js';
import type { RoundProtocol } from './round-protocol.js';

/** A released round as files: Pabulib's .pb with all ballots, and a table of the plans for a spreadsheet. */
export interface PbFacts {
  round: RoundRow;
  plans: PlanOutcomeView[];
  municipalityName: string;
}

/** Rows in an order by lot with fresh numbers: nothing of the voter is in it, not even age or neighbourhood. */
export function drawBallotRows(election: Election): string {
  const single = election.ballots.flatMap((ballot) =>
    Array.from({ length: ballot.weight }, () => ({ ...ballot, weight: 1 })),
  );
  return writePbVotes({ ...election, ballots: shuffled(single) });
}

/** The file around rows that were drawn at release; titles are those of today, for one may have been hidden since. */
export function writePbOf(rows: string, protocol: RoundProtocol, facts: PbFacts): string {
  const { plans } = facts;
  const election = {
    budget: protocol.budgetCents,
    voteType: voteTypeOf(facts.round.ballot_kind),
    projects: protocol.projects.map(({ id, costCents }) => ({ id, cost: costCents })),
  };
  const description = {
    meta: metaOf(facts),
    names: new Map(plans.map(({ id, title }) => [id, title.replace(/\s+/g, ' ')])),
    selected: protocol.outcome.selected,
    moneyDecimals: 2,
  };
  const totals = { voters: protocol.ballotCount, votes: protocol.projects.map(({ votes }) => votes) };
  return writePbHead(election, description, totals) + rows;
}

function metaOf({ round, municipalityName }: PbFacts): [string, string][] {
  const limits = round.limits;
  const { rule } = round.counting;
  return [
    ['description', round.title],
    ['country', 'Netherlands'],
    ['unit', municipalityName],
    ['instance', round.slug],
    ['rule', rule === 'equal-shares' ? 'equalshares' : rule],
    ['date_begin', round.opens_at.toISOString().slice(0, 10)],
    ['date_end', round.closes_at.toISOString().slice(0, 10)],
    ['currency', 'EUR'],
    ...(round.ballot_kind === 'within-budget'
      ? ([['max_sum_cost', euros(round.budget_cents)]] as [string, string][])
      : []),
    ...(limits.most ? ([['max_length', String(limits.most)]] as [string, string][]) : []),
    ...(limits.points ? ([['max_sum_points', String(limits.points)]] as [string, string][]) : []),
  ];
}

/** @returns a table with a header; what a spreadsheet would take for a formula is text */
export function writeResultCsv(plans: readonly PlanOutcomeView[]): string {
  const rows = plans.map((plan) => [
    plan.id,
    plan.title,
    euros(plan.costCents),
    String(plan.supporters),
    String(plan.score),
    plan.place === null ? '' : String(plan.place),
    plan.reason,
  ]);
  const header = ['nummer', 'plan', 'kosten', 'stemmers', 'stemmen_of_punten', 'plaats', 'reden'];
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** In euros as in the files of other cities; with cents only where there are. */
function euros(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}
