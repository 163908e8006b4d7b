import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { Command } from '../http/platform-request.js';
import { Refusal } from '../http/refusal.js';

/** A transaction. Whatever takes part in one gets it as its first argument. */
export type Tx = EntityManager;

/**
 * What a question is asked of: a transaction where one is open, the pool otherwise. Whoever takes part in a transaction
 * hands it on; a question that goes to the pool meanwhile waits for a second connection while it holds one.
 */
export type Reader = Pick<EntityManager, 'query'>;

const attempts = 4;

/** Runs commands in transactions: again when the database asks for it, and once for each idempotency key. */
@Injectable()
export class Transactions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction, again when it lost to another one (40001, 40P01). */
  async run<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        // Two transactions stood in each other's way; the database undid this one, so it can be run afresh.
        if (attempt >= attempts || !lostToAnother(error)) throw error;
      }
    }
  }

  /**
   * Runs a command once: a repeat with the same key and body gets the first answer, another body is refused (422),
   * and one still in flight as well (409). The answer is kept in the same transaction as the work.
   */
  runOnce<Answer extends object>(command: Command, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.run(async (tx) => {
      await refuseWhileInFlight(tx, command);
      const earlier = await findEarlierAnswer<Answer>(tx, command);
      if (earlier) return earlier;
      const answer = await work(tx);
      await keepAnswer(tx, command, answer, this.clock.now());
      return answer;
    });
  }
}

async function refuseWhileInFlight(tx: Tx, { municipalityId, actor, idempotencyKey }: Command): Promise<void> {
  const name = `${municipalityId}:${actor.personId}:${idempotencyKey}`;
  const [row] = await tx.query<{ locked: boolean }[]>(
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
    [name],
  );
  if (!row?.locked) throw new Refusal(409, 'still-in-flight');
}

async function findEarlierAnswer<Answer>(tx: Tx, command: Command): Promise<Answer | null> {
  const [row] = await tx.query<{ body_hash: Buffer; route: string; answer: Answer }[]>(
    'SELECT body_hash, route, answer FROM idempotency_key WHERE municipality_id = $1 AND person_id = $2 AND key = $3',
    [command.municipalityId, command.actor.personId, command.idempotencyKey],
  );
  if (!row) return null;
  if (!row.body_hash.equals(command.bodyHash) || row.route !== command.route)
    throw new Refusal(422, 'key-used-for-something-else');
  return row.answer;
}

async function keepAnswer(tx: Tx, command: Command, answer: object, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO idempotency_key (municipality_id, person_id, key, route, body_hash, answer, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      command.municipalityId,
      command.actor.personId,
      command.idempotencyKey,
      command.route,
      command.bodyHash,
      JSON.stringify(answer),
      now,
    ],
  );
}

function lostToAnother(error: unknown): boolean {
  const code = (error as { driverError?: { code?: string } }).driverError?.code;
  return code === '40001' || code === '40P01';
}
