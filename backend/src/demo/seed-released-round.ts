import { addDays, ballotFaults, canonicalSelection, type Choice } from '@stoep/rules';
import {
  ballotKeyOf,
  closeRound,
  countOnce,
  loadRound,
  nonceOf,
  releaseRound,
  voterKey,
  type RoundKeys,
} from '../modules/voting/public.js';
import type { Tx } from '../platform/db/transactions.js';
import { seededFractions } from './seeded-numbers.js';
import { demoId, hexOf, insertRows, type DemoCalendar } from './seeding-tools.js';
import type { DemoRound } from './voting/demo-rounds.js';
import type { ReleasedRound } from './voting/released-rounds.js';

/** Brings a finished round of the demo from open to its result: invented ballots, a real closing, two real counts, a release. */
export async function seedReleasedRound(
  tx: Tx,
  municipalityId: number,
  calendar: DemoCalendar,
  released: ReleasedRound,
  keys: RoundKeys,
): Promise<void> {
  const { slug } = released.round;
  const roundId = demoId('round', slug);
  await castBallots(tx, { municipality_id: municipalityId, round_id: roundId }, released, keys);
  const on = (days: number, time: string) =>
    new Date(`${addDays(calendar.today, days - released.daysOver)}T${time}:00Z`);
  await tx.query(
    `UPDATE voting_round SET closes_at = $3, result_at = $4, version = version + 1 WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, roundId, on(0, '19:00'), on(7, '11:00')],
  );
  const round = () => loadRound(tx, municipalityId, slug);
  await closeRound(tx, municipalityId, await round(), demoId('person', 'behandelaar'), on(1, '08:00'));
  await countOnce(tx, municipalityId, await round(), demoId('person', 'behandelaar'), on(1, '09:00'));
  await countOnce(tx, municipalityId, await round(), demoId('person', 'behandelaar2'), on(2, '09:30'));
  await releaseRound(tx, municipalityId, await round(), demoId('person', 'budgethouder'), on(7, '11:00'));
}

async function castBallots(
  tx: Tx,
  row: { municipality_id: number; round_id: string },
  { round, turnout, seed }: ReleasedRound,
  { ballotKey }: RoundKeys,
): Promise<void> {
  const next = seededFractions(seed);
  const choose = round.ballotKind === 'points' ? somePoints : aSelection;
  const cast = turnout.flatMap(({ areaCode, channel, count, likes }) =>
    Array.from({ length: count }, () => ({ areaCode, channel, selection: choose(round, likes, next) })),
  );
  const voters = cast.map((one, index) => ({ ...one, voter: voterKey(ballotKey, demoId('voter', `${index}`)) }));
  await insertRows(
    tx,
    'participation',
    voters.map(({ areaCode, channel, voter }) => ({ ...row, voter_key: hexOf(voter), channel, area_code: areaCode })),
  );
  await insertRows(
    tx,
    'ballot',
    voters.map(({ voter, selection }) => ({
      ...row,
      ballot_key: hexOf(ballotKeyOf(ballotKey, voter)),
      selection,
      nonce: hexOf(nonceOf(ballotKey, voter, selection)),
    })),
  );
}

/** Some of the plans somebody of this neighbourhood likes, as far as the money goes. */
function aSelection(round: DemoRound, likes: readonly number[], next: () => number): Choice[] {
  const plans = round.plans.map(([, costCents], index) => ({ id: String(index + 1), costCents }));
  const limits = { budgetCents: round.budgetCents };
  const chosen: Choice[] = [];
  for (const like of likes) {
    const more = [...chosen, { planId: String(like) }];
    const fits = ballotFaults(round.ballotKind, limits, plans, more).length === 0;
    if (fits && (chosen.length === 0 || next() < 0.62)) chosen.push({ planId: String(like) });
  }
  return canonicalSelection(round.ballotKind, chosen);
}

/** Ten points over the plans somebody likes: most for one of them, the rest as it falls. */
function somePoints(round: DemoRound, likes: readonly number[], next: () => number): Choice[] {
  let left = 10;
  const chosen: Choice[] = [];
  for (const like of likes) {
    const points = Math.min(left, 1 + Math.floor(next() * 5));
    if (points > 0) chosen.push({ planId: String(like), points });
    left -= points;
  }
  return canonicalSelection(round.ballotKind, chosen);
}
