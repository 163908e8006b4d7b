import { addDays, printedCode } from '@stoep/rules';
import { codeHash, drawRoundKeys, type RoundKeys } from '../modules/voting/public.js';
import type { Tx } from '../platform/db/transactions.js';
import { demoId, hexOf, insertRows, type DemoCalendar } from './seeding-tools.js';
import { demoInitiatives } from './demo-municipality.js';
import { releasedRounds } from './voting/released-rounds.js';
import { seedReleasedRound } from './seed-released-round.js';
import { demoLetters, demoRounds, type DemoRound } from './voting/demo-rounds.js';

/** The voting rounds: each is made, published and opened as staff would, for a round only goes forward. */
export async function seedVoting(tx: Tx, municipalityId: number, calendar: DemoCalendar): Promise<void> {
  for (const round of demoRounds) await seedRound(tx, municipalityId, calendar, round);
  for (const released of releasedRounds) {
    const keys = await seedRound(tx, municipalityId, calendar, released.round);
    await seedReleasedRound(tx, municipalityId, calendar, released, keys);
  }
}

/** Up to where its state says, and no further than open. */
async function seedRound(tx: Tx, municipalityId: number, calendar: DemoCalendar, round: DemoRound): Promise<RoundKeys> {
  const id = demoId('round', round.slug);
  const at = (index: 0 | 1 | 2 | 3 | 4) =>
    `${addDays(calendar.today, round.days[index])}T${index === 3 ? '19' : '07'}:00:00Z`;
  await insertRows(tx, 'voting_round', [
    {
      ...contentOf(round, at),
      municipality_id: municipalityId,
      id,
      created_by: demoId('person', 'behandelaar'),
      created_at: at(0),
      published_at: at(0),
    },
  ]);
  await insertRows(tx, 'round_plan', planRows(municipalityId, id, round));
  await tx.query(
    `UPDATE round_plan plan SET application_id = application.id FROM application
     WHERE plan.municipality_id = $1 AND plan.round_id = $2 AND application.municipality_id = $1
       AND application.initiative_id = plan.initiative_id AND application.state NOT IN ('draft', 'withdrawn', 'not-processed')`,
    [municipalityId, id],
  );
  await note(tx, municipalityId, id, 1, 'publish', at(0));
  const keys = drawRoundKeys();
  await tx.query('INSERT INTO round_secret (municipality_id, round_id, ballot_key, code_key) VALUES ($1, $2, $3, $4)', [
    municipalityId,
    id,
    keys.ballotKey,
    keys.codeKey,
  ]);
  if (round.rollKind === 'list-address') await seedLetters(tx, municipalityId, round, keys);
  if (round.state === 'published') return keys;
  await tx.query(
    `UPDATE voting_round SET state = 'open', version = version + 1, counting = $3 WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, id, JSON.stringify({ ...round.counting, lots: lotsOf(round) })],
  );
  await note(tx, municipalityId, id, 2, 'open', at(2));
  return keys;
}

function contentOf(round: DemoRound, at: (index: 0 | 1 | 2 | 3 | 4) => string): Record<string, unknown> {
  return {
    slug: round.slug,
    state: 'published',
    version: 1,
    title: round.title,
    description: round.description,
    scheme_id: demoId('scheme', 'buurtbudget-2026'),
    area_code: round.areaCode,
    collects_at: at(0),
    checks_at: at(1),
    opens_at: at(2),
    closes_at: at(3),
    result_at: at(4),
    ballot_kind: round.ballotKind,
    limits: {
      ...(round.most && { most: round.most }),
      ...(round.ballotKind === 'points' && { points: 10, pointsPerPlan: 5 }),
    },
    counting: round.counting,
    budget_cents: round.budgetCents,
    min_age: round.minAge,
    age_on: round.minAge === null ? null : at(2).slice(0, 10),
    eligible_areas: [round.areaCode],
    voter_classes: ['resident'],
    roll_kind: round.rollKind,
  };
}

function planRows(municipalityId: number, roundId: string, round: DemoRound): Record<string, unknown>[] {
  return round.plans.map(([key, costCents, unfeasible], index) => {
    const initiative = demoInitiatives.find((one) => one.key === key);
    if (!initiative) throw new Error(`${key} is no initiative of the demo`);
    return {
      municipality_id: municipalityId,
      round_id: roundId,
      number: String(index + 1),
      initiative_id: demoId('initiative', key),
      title: initiative.title,
      summary: initiative.what.slice(0, 220),
      cost_cents: costCents,
      area_code: initiative.buurtCode,
      category: initiative.category,
      feasible: unfeasible === null ? null : unfeasible === undefined,
      reason: unfeasible ?? '',
      judged_by: unfeasible === null ? null : demoId('person', 'behandelaar'),
      position: index + 1,
    };
  });
}

/** As if drawn: the same for each demo, and not in the order of the numbers. */
function lotsOf(round: DemoRound): string[] {
  const feasible = round.plans.flatMap(([, , unfeasible], index) => (unfeasible === undefined ? [`${index + 1}`] : []));
  const drawn = (number: string) => demoId('lot', `${round.slug}:${number}`);
  return feasible.sort((one, other) => (drawn(one) < drawn(other) ? -1 : 1));
}

async function note(tx: Tx, municipalityId: number, roundId: string, position: number, step: string, at: string) {
  await tx.query(
    `INSERT INTO voting_round_change (municipality_id, round_id, position, step, changes, reason, person_id, at) VALUES ($1, $2, $3, $4, '[]', '', $5, $6)`,
    [municipalityId, roundId, position, step, demoId('person', 'behandelaar'), at],
  );
}

async function seedLetters(tx: Tx, municipalityId: number, round: DemoRound, keys: RoundKeys): Promise<void> {
  const roundId = demoId('round', round.slug);
  const entryId = (label: string) => demoId('voter-entry', `${round.slug}:${label}`);
  await insertRows(
    tx,
    'voter_roll_entry',
    demoLetters.map(({ label, areaCode, claimedBy }) => ({
      municipality_id: municipalityId,
      round_id: roundId,
      id: entryId(label),
      voter_class: 'resident',
      area_code: areaCode,
      label,
      claimed_by: claimedBy ? demoId('person', claimedBy) : null,
    })),
  );
  await insertRows(
    tx,
    'voting_code',
    demoLetters.map(({ label, code }) => ({
      municipality_id: municipalityId,
      round_id: roundId,
      code_hash: hexOf(codeHash(keys.codeKey, printedCode(code).replaceAll('-', ''))),
      entry_id: entryId(label),
    })),
  );
}
