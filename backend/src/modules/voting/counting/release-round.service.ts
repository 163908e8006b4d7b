import { Injectable } from '@nestjs/common';
import type { RoundOutcomeReason, RoundStepRequest, SavedRound } from '@stoep/contracts';
import { formatEuros, type CountingSettings } from '@stoep/rules';
import { voterCount, withoutSmallGroups, wouldHaveWon, type Election, type Protocol } from '@stoep/tally';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { postMail } from '../../../platform/mail/outbox.js';
import { loadPlans, loadRound, noteChange, type RoundRow } from '../round.store.js';
import { refuseStep } from '../staff/take-round-step.js';
import { loadElection, type RoundProtocol } from './round-election.js';

/** Ballots times plans. */
const mostWorkForWhatIf = 100_000;

/**
 * A second person makes the result public: each plan gets its place or why not, and its initiator a mail. Money is not
 * granted here: the budget holder decides on each application.
 */
@Injectable()
export class ReleaseRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  release(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'release', request.version, at);
      await releaseRound(tx, municipalityId, round, actor.personId, at);
      await tellInitiators(tx, municipalityId, round, at);
      return { slug, version: round.version + 1 };
    });
  }
}

export async function releaseRound(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  personId: string,
  at: Date,
): Promise<void> {
  const [counted] = await tx.query<{ protocol: RoundProtocol }[]>(
    'SELECT protocol FROM round_count WHERE municipality_id = $1 AND round_id = $2 AND position = 2',
    [municipalityId, round.id],
  );
  if (!counted) throw new Error(`Round ${round.slug} is counted without a second count.`);
  const plans = await loadPlans(tx, municipalityId, round.id);
  const voted = plans.filter(({ feasible }) => feasible === true);
  const election = await loadElection(tx, municipalityId, round);
  await insertRows(
    tx,
    'round_outcome',
    voted.map(({ number }) => ({
      municipality_id: municipalityId,
      round_id: round.id,
      number,
      ...outcomeOf(number, counted.protocol, election),
    })),
  );
  await tx.query(
    `UPDATE voting_round SET state = 'released', version = version + 1, released_by = $3, released_at = $4 WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, round.id, personId, at],
  );
  await noteChange(tx, municipalityId, round.id, { step: 'release', personId, at });
}

/** A place, or the one reason why not, with the figures of its sentence. */
export function outcomeOf(
  number: string,
  { projects, outcome, budgetCents, count, rule }: RoundProtocol,
  election: Election,
) {
  const project = projects.find(({ id }) => id === number);
  const { votes = 0, score = 0, costCents = 0 } = project ?? {};
  const index = outcome.selected.indexOf(number);
  const leftCents = budgetCents - outcome.cost;
  const lost: RoundOutcomeReason = votes === 0 ? 'no-votes' : costCents > leftCents ? 'does-not-fit' : 'outvoted';
  return {
    place: index < 0 ? null : index + 1,
    supporters: votes,
    score,
    reason: index < 0 ? lost : 'won',
    facts: {
      supporters: votes,
      costCents,
      leftCents,
      ...(index < 0 ? missing(number, count) : {}),
      ...(index < 0 && votes > 0 ? enough(number, election, rule) : {}),
    },
  };
}

/** What its supporters had left of their shares; not told of fewer than ten. */
function missing(number: string, protocol: Protocol): Record<string, number> {
  const found = withoutSmallGroups(protocol).shortfalls.find(({ project }) => project === number);
  return found ? { hadCents: found.supportersHad, percent: found.percent } : {};
}

/** At which cost, or with how many more votes, it would have been chosen. Dozens of counts, so not for a whole city. */
function enough(number: string, election: Election, rule: CountingSettings): Record<string, number> {
  if (voterCount(election) * election.projects.length > mostWorkForWhatIf) return {};
  const { atCost, withMoreVotes } = wouldHaveWon(election, rule, number);
  return {
    ...(atCost === null ? {} : { atCostCents: Math.floor(atCost / 100) * 100 }),
    ...(withMoreVotes === null ? {} : { moreVotes: withMoreVotes }),
  };
}

interface Told {
  number: string;
  title: string;
  email: string | null;
  place: number | null;
  supporters: number;
  reason: RoundOutcomeReason;
  cost_cents: number;
  left_cents: number;
}

async function tellInitiators(tx: Tx, municipalityId: number, round: RoundRow, at: Date): Promise<void> {
  const told = await tx.query<Told[]>(
    `SELECT plan.number, plan.title, email, place, outcome.supporters, outcome.reason, cost_cents, (facts ->> 'leftCents')::bigint AS left_cents
     FROM round_outcome outcome
     JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (outcome.municipality_id, outcome.round_id, outcome.number)
     JOIN initiative ON (initiative.municipality_id, initiative.id) = (plan.municipality_id, plan.initiative_id)
     JOIN person ON (person.municipality_id, person.id) = (initiative.municipality_id, initiator_id)
     WHERE outcome.municipality_id = $1 AND outcome.round_id = $2 ORDER BY plan.position`,
    [municipalityId, round.id],
  );
  for (const plan of told)
    await postMail(
      tx,
      {
        municipalityId,
        key: `round-result:${round.id}:${plan.number}`,
        to: plan.email,
        subject: `De uitslag van ${round.title}`,
        body: `${sentenceFor(plan)}\n\nDe hele uitslag leest u op Stoep, bij "${round.title}". Daar kunt u de telling ook zelf nagaan.\n`,
      },
      at,
    );
}

function sentenceFor(plan: Told): string {
  const people = `${plan.supporters} ${plan.supporters === 1 ? 'bewoner koos' : 'bewoners kozen'}`;
  const sentences: Record<RoundOutcomeReason, string> = {
    won: `Goed nieuws: uw plan "${plan.title}" is gekozen, op plaats ${plan.place ?? ''}. De gemeente besluit nu over het geld en schrijft u daarover.`,
    'no-votes': `Uw plan "${plan.title}" is niet gekozen, want niemand stemde erop.`,
    'does-not-fit': `Uw plan "${plan.title}" is niet gekozen: ${people} het, maar het kost ${formatEuros(plan.cost_cents)} en er was nog ${formatEuros(plan.left_cents)} over.`,
    outvoted: `Uw plan "${plan.title}" is niet gekozen: ${people} het, en hun deel van het geld was samen niet genoeg.`,
  };
  return sentences[plan.reason];
}
