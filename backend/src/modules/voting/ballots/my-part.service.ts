import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { CodeAnswer, MyPart, OwnEntryRequest } from '@stoep/contracts';
import { mayVote, type Actor } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { SETTINGS } from '../../../platform/config/settings.token.js';
import type { Settings } from '../../../platform/config/settings.js';
import type { PlatformRequest } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { findRollClaims } from '../../identity/public.js';
import { loadPublicRound } from '../round.store.js';
import { codedRound, OpenRounds } from './open-rounds.js';
import { voterKey } from './voter-keys.js';
import { VoterRoll } from './voter-roll.js';

/** An account comes to its entry on the roll, and sees that it took part: never what was voted. Doing it again changes nothing. */
@Injectable()
export class MyPartService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly openRounds: OpenRounds,
    private readonly roll: VoterRoll,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async myPart({ municipalityId, personId }: Actor, slug: string): Promise<MyPart> {
    const round = await loadPublicRound(this.dataSource, municipalityId, slug);
    const [entry] = await this.dataSource.query<{ id: string; took_part: boolean | null; ballot_key: Buffer | null }[]>(
      `SELECT entry.id, took_part, ballot_key FROM voter_roll_entry entry
       LEFT JOIN round_secret secret ON (secret.municipality_id, secret.round_id) = (entry.municipality_id, entry.round_id)
       WHERE entry.municipality_id = $1 AND entry.round_id = $2 AND claimed_by = $3`,
      [municipalityId, round.id, personId],
    );
    if (!entry) return { hasEntry: false, tookPart: false };
    if (!entry.ballot_key) return { hasEntry: true, tookPart: entry.took_part === true };
    return { hasEntry: true, tookPart: await this.tookPart(municipalityId, round.id, entry.ballot_key, entry.id) };
  }

  /** The weaker way, of a round without a list: somebody says where they live. The date of birth is looked at and not kept. */
  async makeOwnEntry(actor: Actor, slug: string, { buurtCode, birthDate }: OwnEntryRequest): Promise<MyPart> {
    const { municipalityId, personId } = actor;
    const { round, eligibility, lineOf } = await this.openRounds.rulesOf(municipalityId, slug);
    if (round.roll_kind !== 'open') throw new Refusal(409, 'round-has-a-list');
    if (round.state !== 'published' && round.state !== 'open') throw new Refusal(409, 'voting-is-over');
    if (eligibility.minAge !== null && !birthDate) throw Refusal.fields([{ field: 'birthDate', reason: 'required' }]);
    const areaLine = lineOf(buurtCode);
    if (areaLine.length < 2) throw Refusal.fields([{ field: 'buurtCode', reason: 'unknown-area' }]);
    const answer = mayVote(eligibility, { voterClass: 'resident', areaLine, birthDate: birthDate ?? null });
    if (!answer.ok) throw Refusal.because(answer);
    await this.dataSource.query(
      `INSERT INTO voter_roll_entry (municipality_id, round_id, id, voter_class, area_code, claimed_by)
       SELECT $1, $2, $3, 'resident', $4, id FROM person WHERE municipality_id = $1 AND id = $5 AND confirmed_at IS NOT NULL
       ON CONFLICT ON CONSTRAINT one_entry_of_a_round_per_person DO NOTHING`,
      [municipalityId, round.id, randomUUID(), buurtCode, personId],
    );
    return this.myPart(actor, slug);
  }

  /** The letter's code makes its entry this account's, once. */
  async claimEntry(actor: Actor, slug: string, code: string, request: FastifyRequest): Promise<MyPart> {
    const { municipalityId, personId } = actor;
    const rules = await this.openRounds.rulesOf(municipalityId, slug);
    const { round } = rules;
    const entry = await this.roll.ofCode(codedRound(municipalityId, rules), code, request);
    await this.dataSource.query(
      'UPDATE voter_roll_entry SET claimed_by = $4 WHERE municipality_id = $1 AND round_id = $2 AND id = $3',
      [municipalityId, round.id, entry.id, personId],
    );
    return this.myPart(actor, slug);
  }

  /**
   * Who signed in with a provider that says which entry is theirs, needs no code. An entry that is somebody's already stays
   * so; without an entry nothing happens, and the letter's code is asked.
   */
  async claimBySignIn(actor: Actor, slug: string): Promise<MyPart> {
    const { municipalityId, personId } = actor;
    const { round } = await this.openRounds.rulesOf(municipalityId, slug);
    if (round.roll_kind !== 'open' && ['published', 'open'].includes(round.state)) {
      const now = this.clock.now();
      const labels = await findRollClaims(this.dataSource, this.settings.ibanKeys, municipalityId, personId, now);
      await this.dataSource.query(
        `UPDATE voter_roll_entry SET claimed_by = $4 WHERE municipality_id = $1 AND round_id = $2 AND claimed_by IS NULL
           AND lower(label) = lower($3) AND NOT EXISTS (SELECT FROM voter_roll_entry WHERE (municipality_id, round_id, claimed_by) = ($1, $2, $4))`,
        [municipalityId, round.id, labels[0] ?? null, personId],
      );
    }
    return this.myPart(actor, slug);
  }

  /** For who votes with a letter and without an account. */
  async checkCode(request: FastifyRequest, slug: string, code: string): Promise<CodeAnswer> {
    const { municipalityId } = request as PlatformRequest;
    const rules = await this.openRounds.rulesOf(municipalityId, slug);
    const { round } = rules;
    const entry = await this.roll.ofCode(codedRound(municipalityId, rules), code, request);
    return { tookPart: await this.tookPart(municipalityId, round.id, entry.ballot_key, entry.id) };
  }

  private async tookPart(municipalityId: number, roundId: string, key: Buffer, entryId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM participation WHERE municipality_id = $1 AND round_id = $2 AND voter_key = $3',
      [municipalityId, roundId, voterKey(key, entryId)],
    );
    return rows.length > 0;
  }
}
