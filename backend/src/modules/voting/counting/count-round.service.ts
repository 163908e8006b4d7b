import { Injectable } from '@nestjs/common';
import type { RoundStepRequest, SavedRound } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadRound, noteChange, type RoundRow } from '../round.store.js';
import { refuseStep } from '../staff/take-round-step.js';
import { countApart } from './count-apart.js';
import { loadElection } from './round-election.js';
import { hashOf } from './round-protocol.js';

/** Counts a closed round, twice, by two people. Only when both come to the same is it counted. */
@Injectable()
export class CountRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  count(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'count', request.version, at);
      await countOnce(tx, municipalityId, round, actor.personId, at);
      return { slug, version: round.version + 1 };
    });
  }
}

/** One person's count, from the ballots themselves. */
export async function countOnce(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  personId: string,
  at: Date,
): Promise<void> {
  const key = [municipalityId, round.id];
  const earlier = await tx.query<{ protocol_hash: Buffer }[]>(
    'SELECT protocol_hash FROM round_count WHERE municipality_id = $1 AND round_id = $2',
    key,
  );
  if (earlier.length > 1) throw new Refusal(409, 'two-counts-agree');
  const protocol = await countApart('count', await loadElection(tx, municipalityId, round), round.counting);
  const hash = hashOf(protocol);
  await tx.query(
    `INSERT INTO round_count (municipality_id, round_id, position, counted_by, selected, cost_cents, protocol, protocol_hash, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...key,
      earlier.length + 1,
      personId,
      protocol.outcome.selected,
      protocol.outcome.cost,
      JSON.stringify(protocol),
      hash,
      at,
    ],
  );
  const agrees = earlier.length === 1 && earlier[0]?.protocol_hash.equals(hash) === true;
  const next = agrees ? `state = 'counted', counted_at = $4,` : '';
  await tx.query(
    `UPDATE voting_round SET ${next} version = version + 1, first_count_by = coalesce(first_count_by, $3) WHERE municipality_id = $1 AND id = $2`,
    [...key, personId, ...(agrees ? [at] : [])],
  );
  await noteChange(tx, municipalityId, round.id, { step: 'count', personId, at });
}
