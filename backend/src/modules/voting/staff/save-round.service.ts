import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoundContentRequest, SavedRound, SaveRoundRequest } from '@stoep/contracts';
import { slugOf } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { drawRoundKeys } from '../ballots/voter-keys.js';
import { loadRound, noteChange, type RoundChange, type RoundRow } from '../round.store.js';
import { readRoundContent, type RoundColumns } from './round-content.js';
import { refuseStep } from './take-round-step.js';

/** Makes a round and fills it in. Once it is published each change says why, and everybody can read that. */
@Injectable()
export class SaveRoundService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  startRound(command: Command, request: RoundContentRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const columns = await readRoundContent(tx, municipalityId, request);
      const id = randomUUID();
      const slug = slugOf(request.title, id, 'stemronde');
      const row = {
        municipality_id: municipalityId,
        id,
        slug,
        ...columns,
        created_by: actor.personId,
        created_at: this.clock.now(),
      };
      const names = Object.keys(row);
      await tx.query(
        `INSERT INTO voting_round (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(row),
      );
      const keys = drawRoundKeys();
      await tx.query(
        'INSERT INTO round_secret (municipality_id, round_id, ballot_key, code_key) VALUES ($1, $2, $3, $4)',
        [municipalityId, id, keys.ballotKey, keys.codeKey],
      );
      return { slug, version: 1 };
    });
  }

  saveRound(command: Command, slug: string, request: SaveRoundRequest): Promise<SavedRound> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const round = await loadRound(tx, municipalityId, slug, 'FOR NO KEY UPDATE');
      const at = this.clock.now();
      await refuseStep(tx, command, round, 'edit', request.version, at);
      const columns = await readRoundContent(tx, municipalityId, request);
      const changes = changesOf(round, columns);
      if (round.state === 'published' && changes.length > 0) {
        if (!request.reason) throw new Refusal(409, 'change-needs-a-reason');
        await noteChange(tx, municipalityId, round.id, {
          step: 'edit',
          changes,
          reason: request.reason,
          personId: actor.personId,
          at,
        });
      }
      await writeColumns(tx, municipalityId, round.id, columns);
      return { slug, version: round.version + 1 };
    });
  }
}

async function writeColumns(tx: Tx, municipalityId: number, id: string, columns: RoundColumns): Promise<void> {
  const assignments = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  await tx.query(
    `UPDATE voting_round SET version = version + 1, ${assignments.join(', ')} WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, id, ...Object.values(columns)],
  );
}

function changesOf(round: RoundRow, columns: RoundColumns): RoundChange[] {
  const before = round as unknown as RoundColumns;
  return Object.entries(columns)
    .map(([field, to]) => ({ field, from: plain(before[field]), to: plain(to) }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

/** Moments and documents in one spelling, so that only what differs is a change. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'string') return isRecord(value) ? sorted(value) : value;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  return value.startsWith('{') ? sorted(JSON.parse(value) as Record<string, unknown>) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
