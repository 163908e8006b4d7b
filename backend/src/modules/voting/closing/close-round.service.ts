import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RoundStepRequest, SavedRound } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { insertRows } from '../../../platform/db/insert-rows.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Housekeeping } from '../../../platform/housekeeping.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { keepRoundFile } from '../round-file.store.js';
import { loadRound, noteChange, type RoundRow } from '../round.store.js';
import { refuseStep } from '../staff/take-round-step.js';
import { OpenRounds } from '../ballots/open-rounds.js';
import { headOf, receiptOf, voterKey } from '../ballots/voter-keys.js';
import { shuffled } from './shuffle.js';

/**
 * Closes a round in one transaction: ballots move under new names in shuffled order, the receipts get their head, accounts
 * keep that they took part, and the key goes. It does not count.
 */
@Injectable()
export class CloseRoundService implements OnModuleInit {
  private readonly logger = new Logger('Voting');

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly housekeeping: Housekeeping,
    private readonly openRounds: OpenRounds,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  onModuleInit(): void {
    this.housekeeping.addTask(() => this.closeWhatIsOver());
  }

  async close(command: Command, slug: string, request: RoundStepRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    const saved = await this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'close', request.version, at);
      await closeRound(tx, municipalityId, round, actor.personId, at);
      return { slug, version: round.version + 1 };
    });
    await this.wipe(municipalityId, slug);
    return saved;
  }

  /** When nobody of the staff did: an hour after the last moment for paper, or for everybody. Paper that is not done waits for people. */
  async closeWhatIsOver(): Promise<void> {
    const over = await this.dataSource.query<{ municipality_id: number; slug: string }[]>(
      `SELECT municipality_id, slug FROM voting_round WHERE state = 'open' AND coalesce(paper_until, closes_at) + interval '1 hour' <= $1
         AND NOT EXISTS (SELECT FROM paper_batch WHERE (paper_batch.municipality_id, paper_batch.round_id) = (voting_round.municipality_id, voting_round.id) AND closed_at IS NULL)`,
      [this.clock.now()],
    );
    for (const { municipality_id: municipalityId, slug } of over) {
      await this.transactions.run(async (tx) => {
        const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
        if (round.state === 'open') await closeRound(tx, municipalityId, round, null, this.clock.now());
      });
      await this.wipe(municipalityId, slug);
    }
  }

  /**
   * What was deleted lies in the files of the database until it is cleaned up; it is asked to do so now. The few keys are
   * written to a new file; of the ballots the space is given free.
   */
  async wipe(municipalityId: number, slug: string): Promise<void> {
    this.openRounds.forget(municipalityId, slug);
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query(`SET lock_timeout = '2s'`);
      await runner.query('VACUUM FULL round_secret');
      await runner.query('VACUUM ballot, participation, voting_code, voter_roll_address');
    } catch (error) {
      // The role may not, or another session still looks at it: the database comes to it by itself later.
      this.logger.warn(`Ballots are not cleaned up yet: ${(error as Error).message}`);
    } finally {
      await runner.query('RESET lock_timeout').catch(() => undefined);
      await runner.release();
    }
  }
}

interface CastBallot {
  selection: { planId: string; points?: number }[];
  nonce: Buffer;
}

/** @param personId null when the platform closes it by itself */
export async function closeRound(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  personId: string | null,
  at: Date,
): Promise<void> {
  const key = [municipalityId, round.id];
  await tx.query('SELECT pg_advisory_xact_lock(voting_lock($1, $2))', key);
  await keepWhoTookPart(tx, municipalityId, round.id);
  const ballots = await tx.query<CastBallot[]>(
    'SELECT selection, nonce FROM ballot WHERE municipality_id = $1 AND round_id = $2',
    key,
  );
  const receipts = ballots.map(({ selection, nonce }) => receiptOf(round.id, selection, nonce));
  await storeShuffled(tx, municipalityId, round.id, ballots);
  await keepRoundFile(tx, municipalityId, round.id, 'receipts', [...receipts].sort().join('\n'));
  for (const table of ['ballot', 'voting_code', 'round_secret', 'voter_roll_address'])
    await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND round_id = $2`, key);
  await tx.query(
    'UPDATE voter_roll_entry SET birth_date = NULL WHERE municipality_id = $1 AND round_id = $2 AND birth_date IS NOT NULL',
    key,
  );
  await tx.query(
    `UPDATE voting_round SET state = 'closed', version = version + 1, closed_at = $3, ballot_count = $4, receipts_head = $5
     WHERE municipality_id = $1 AND id = $2`,
    [...key, at, ballots.length, headOf(receipts)],
  );
  await noteChange(tx, municipalityId, round.id, { step: 'close', personId, at });
}

async function storeShuffled(tx: Tx, municipalityId: number, roundId: string, ballots: CastBallot[]): Promise<void> {
  const rows = shuffled(ballots).map(({ selection, nonce }) => ({
    municipality_id: municipalityId,
    round_id: roundId,
    id: randomUUID(),
    selection,
    nonce: `\\x${nonce.toString('hex')}`,
  }));
  for (let start = 0; start < rows.length; start += 5_000)
    await insertRows(tx, 'counted_ballot', rows.slice(start, start + 5_000));
}

/** While the key is still there: afterwards nobody can tell whose participation a row is. */
async function keepWhoTookPart(tx: Tx, municipalityId: number, roundId: string): Promise<void> {
  const [secret] = await tx.query<{ ballot_key: Buffer }[]>(
    'SELECT ballot_key FROM round_secret WHERE municipality_id = $1 AND round_id = $2',
    [municipalityId, roundId],
  );
  if (!secret) return;
  const entries = await tx.query<{ id: string }[]>(
    'SELECT id FROM voter_roll_entry WHERE municipality_id = $1 AND round_id = $2 AND claimed_by IS NOT NULL',
    [municipalityId, roundId],
  );
  await tx.query(
    `UPDATE voter_roll_entry entry SET took_part = EXISTS (SELECT FROM participation
       WHERE (participation.municipality_id, participation.round_id, participation.voter_key) = ($1, $2, named.voter_key))
     FROM unnest($3::uuid[], $4::bytea[]) AS named (id, voter_key)
     WHERE entry.municipality_id = $1 AND entry.round_id = $2 AND entry.id = named.id`,
    [municipalityId, roundId, entries.map(({ id }) => id), entries.map(({ id }) => voterKey(secret.ballot_key, id))],
  );
}
