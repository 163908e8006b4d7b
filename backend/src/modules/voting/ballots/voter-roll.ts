import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { readCode, type VoterClass } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AttemptLimits } from '../../../platform/attempts/attempt-limits.js';
import { Clock } from '../../../platform/clock.js';
import { prepared } from '../../../platform/db/prepared.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { codeHash } from './voter-keys.js';

/** Somebody on the roll of a round, with the key that hides who it is. */
export interface RollEntry {
  id: string;
  voter_class: VoterClass;
  area_code: string;
  birth_date: string | null;
  ballot_key: Buffer;
}

/** A round whose letters bring codes. */
export interface CodedRound {
  municipalityId: number;
  roundId: string;
  /** Null once voting is over: the key is destroyed then. */
  codeKey: Buffer | null;
}

interface FoundByCode extends Omit<RollEntry, 'id'> {
  id: string | null;
  revoked_at: Date | null;
  channel: 'code' | 'desk';
  /** Until when too many wrong codes close the door, as milliseconds, or null. */
  until: string | null;
  is_open: boolean;
}

const entryColumns = 'entry.id, entry.voter_class, entry.area_code, entry.birth_date, secret.ballot_key';
const findByPerson = prepared(
  'find-entry-by-person',
  `SELECT ${entryColumns} FROM round_secret secret
   LEFT JOIN voter_roll_entry entry ON (entry.municipality_id, entry.round_id, entry.claimed_by) = (secret.municipality_id, secret.round_id, $3)
   WHERE secret.municipality_id = $1 AND secret.round_id = $2`,
);
const findByCode = prepared(
  'find-entry-by-code',
  `WITH tries AS (SELECT max(expire) AS until FROM attempt_count
     JOIN unnest($4::text[], $5::bigint[]) AS most (key, points) ON attempt_count.key = most.key AND attempt_count.points >= most.points
     WHERE expire > $6)
   SELECT tries.until, found.*, EXISTS (SELECT FROM round_secret WHERE municipality_id = $1 AND round_id = $2) AS is_open
   FROM tries LEFT JOIN LATERAL (SELECT ${entryColumns}, code.revoked_at, code.channel FROM voting_code code
     JOIN voter_roll_entry entry ON (entry.municipality_id, entry.round_id, entry.id) = (code.municipality_id, code.round_id, code.entry_id)
     JOIN round_secret secret ON (secret.municipality_id, secret.round_id) = (code.municipality_id, code.round_id)
     WHERE code.municipality_id = $1 AND code.round_id = $2 AND code.code_hash = $3) found ON true`,
);

/** From an account or a code to the entry of the roll. Whether that entry may vote, and when, is not asked here. */
@Injectable()
export class VoterRoll {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly attempts: AttemptLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal 409 without an entry, or once the keys of the round are gone */
  async ofPerson(municipalityId: number, roundId: string, personId: string): Promise<RollEntry> {
    const [row] = await this.dataSource.query<(RollEntry & { id: string | null })[]>(findByPerson, [
      municipalityId,
      roundId,
      personId,
    ]);
    if (!row) throw new Refusal(409, 'voting-is-not-open');
    if (row.id === null) throw new Refusal(409, 'no-voter-entry');
    return row;
  }

  /**
   * Wrong codes are counted for each address and round, and looked at in the statement that finds the entry: a good code
   * is one question to the database. @throws Refusal 400, 409 or 429
   */
  async ofCode(
    { municipalityId, roundId, codeKey }: CodedRound,
    typed: string,
    request: FastifyRequest,
  ): Promise<RollEntry & { channel: 'code' | 'desk' }> {
    const code = readCode(typed);
    if (code === null) throw Refusal.fields([{ field: 'code', reason: 'code-wrong' }]);
    if (!codeKey) throw new Refusal(409, 'voting-is-not-open');
    const { keys, points } = this.attempts.spentAt('voting-code', request, roundId);
    const now = this.clock.now().getTime();
    const [row] = await this.dataSource.query<FoundByCode[]>(findByCode, [
      municipalityId,
      roundId,
      codeHash(codeKey, code),
      keys,
      points,
      now,
    ]);
    if (row?.until) throw Refusal.tooManyTries((Number(row.until) - now) / 1000);
    if (!row?.is_open) throw new Refusal(409, 'voting-is-not-open');
    if (row.revoked_at) throw new Refusal(409, 'code-revoked');
    if (row.id !== null) return { ...row, id: row.id };
    await this.attempts.take('voting-code', request, roundId);
    throw Refusal.fields([{ field: 'code', reason: 'code-wrong' }]);
  }
}
