import { byId } from '@stoep/rules';
import type { PlanOutcomeView } from '@stoep/contracts';
import type { Db, RoundRow } from '../round.store.js';
import { shuffled } from '../closing/shuffle.js';
import type { RoundProtocol } from './round-election.js';

/** A released round as files: Pabulib's .pb with all ballots, and a table of the plans for a spreadsheet. */
export interface PbFacts {
  round: RoundRow;
  protocol: RoundProtocol;
  plans: PlanOutcomeView[];
  municipalityName: string;
}

/** Rows in an order by lot with fresh numbers: nothing of the voter is in it, not even age or neighbourhood. */
export async function writePbOf(db: Db, municipalityId: number, facts: PbFacts): Promise<string> {
  const { round, protocol, plans } = facts;
  const ballots = await db.query<{ selection: { planId: string; points?: number }[] }[]>(
    'SELECT selection FROM counted_ballot WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, round.id],
  );
  const hasPoints = protocol.voteType === 'cumulative';
  const lines = [
    ...['META', 'key;value'],
    ...metaOf(facts).map(([key, value]) => `${key};${quoted(String(value))}`),
    ...['PROJECTS', 'project_id;cost;votes;name;selected'],
    ...[...plans]
      .sort((one, other) => byId(one.id, other.id))
      .map((plan) =>
        [plan.id, euros(plan.costCents), plan.supporters, quoted(plan.title), plan.place === null ? 0 : 1].join(';'),
      ),
    ...['VOTES', hasPoints ? 'voter_id;vote;points' : 'voter_id;vote'],
    ...shuffled(ballots).map(({ selection }, index) => {
      const vote = `${index + 1};${selection.map(({ planId }) => planId).join(',')}`;
      return hasPoints ? `${vote};${selection.map(({ points }) => points).join(',')}` : vote;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function metaOf({ round, protocol, plans, municipalityName }: PbFacts): [string, string | number][] {
  const limits = round.limits;
  const { rule } = round.counting;
  return [
    ['description', round.title],
    ['country', 'Netherlands'],
    ['unit', municipalityName],
    ['instance', round.slug],
    ['num_projects', plans.length],
    ['num_votes', protocol.ballotCount],
    ['budget', euros(round.budget_cents)],
    ['vote_type', protocol.voteType],
    ['rule', rule === 'equal-shares' ? 'equalshares' : rule],
    ['date_begin', round.opens_at.toISOString().slice(0, 10)],
    ['date_end', round.closes_at.toISOString().slice(0, 10)],
    ['currency', 'EUR'],
    ...(round.ballot_kind === 'within-budget'
      ? ([['max_sum_cost', euros(round.budget_cents)]] as [string, string][])
      : []),
    ...(limits.most ? ([['max_length', limits.most]] as [string, number][]) : []),
    ...(limits.points ? ([['max_sum_points', limits.points]] as [string, number][]) : []),
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

function quoted(text: string): string {
  return /[;"\n]/.test(text) ? `"${text.replace(/\s*\n\s*/g, ' ').replaceAll('"', '""')}"` : text;
}

/** In euros as in the files of other cities; with cents only where there are. */
function euros(cents: number): string {
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}
