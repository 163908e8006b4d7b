import type { PlanOutcomeView } from '@stoep/contracts';
import { writePb, type Election } from '@stoep/tally';
import type { RoundRow } from '../round.store.js';
import { shuffled } from '../closing/shuffle.js';

/** A released round as files: Pabulib's .pb with all ballots, and a table of the plans for a spreadsheet. */
export interface PbFacts {
  round: RoundRow;
  plans: PlanOutcomeView[];
  municipalityName: string;
}

/** Rows in an order by lot with fresh numbers: nothing of the voter is in it, not even age or neighbourhood. */
export function writePbOf(election: Election, facts: PbFacts): string {
  const { plans } = facts;
  const single = election.ballots.flatMap((ballot) =>
    Array.from({ length: ballot.weight }, () => ({ ...ballot, weight: 1 })),
  );
  return writePb(
    { ...election, ballots: shuffled(single) },
    {
      meta: metaOf(facts),
      names: new Map(plans.map(({ id, title }) => [id, title.replace(/\s+/g, ' ')])),
      selected: plans.filter(({ place }) => place !== null).map(({ id }) => id),
      moneyDecimals: 2,
    },
  );
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
