import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { BallotReceipt, CastBallotRequest, CastWithCodeRequest } from '@stoep/contracts';
import { ballotFaults, canonicalSelection, mayVote, type Actor, type BallotChannel, type Choice } from '@stoep/rules';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { prepared } from '../../../platform/db/prepared.js';
import type { PlatformRequest } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { codedRound, OpenRounds, type VotingRules } from './open-rounds.js';
import { ballotKeyOf, nonceOf, receiptOf, voterKey } from './voter-keys.js';
import { VoterRoll, type RollEntry } from './voter-roll.js';

const writeBallot = prepared(
  'write-ballot',
  `WITH taking_part AS (
     INSERT INTO participation (municipality_id, round_id, voter_key, channel, area_code) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT one_participation_per_voter DO UPDATE SET channel = excluded.channel)
   INSERT INTO ballot (municipality_id, round_id, ballot_key, selection, nonce) VALUES ($1, $2, $6, $7, $8)
   ON CONFLICT ON CONSTRAINT one_ballot_per_voter DO UPDATE SET selection = excluded.selection, nonce = excluded.nonce`,
);

/**
 * Casts a ballot, or another one in its place. One statement is the transaction, and the primary keys make a repeat
 * harmless, so there is no row of an idempotency key: that would lie beside a person. Whether voting is open the database says.
 */
@Injectable()
export class CastBallotService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly openRounds: OpenRounds,
    private readonly roll: VoterRoll,
  ) {}

  async castBallot(
    { municipalityId, personId }: Actor,
    slug: string,
    { selection }: CastBallotRequest,
  ): Promise<BallotReceipt> {
    const rules = await this.openRounds.rulesOf(municipalityId, slug);
    const entry = await this.roll.ofPerson(municipalityId, rules.round.id, personId);
    return this.castFor(municipalityId, rules, entry, selection, 'account');
  }

  async castWithCode(
    request: FastifyRequest,
    slug: string,
    { code, selection }: CastWithCodeRequest,
  ): Promise<BallotReceipt> {
    const { municipalityId } = request as PlatformRequest;
    const rules = await this.openRounds.rulesOf(municipalityId, slug);
    const entry = await this.roll.ofCode(codedRound(municipalityId, rules), code, request);
    return this.castFor(municipalityId, rules, entry, selection, entry.channel);
  }

  /** For every channel: what is checked and what is written. */
  async castFor(
    municipalityId: number,
    rules: VotingRules,
    entry: RollEntry,
    chosen: readonly Choice[],
    channel: BallotChannel,
  ): Promise<BallotReceipt> {
    refuseVoter(rules, entry);
    refuseFaults(rules, chosen);
    const selection = canonicalSelection(rules.round.ballot_kind, chosen);
    const voter = voterKey(entry.ballot_key, entry.id);
    const nonce = nonceOf(entry.ballot_key, voter, selection);
    await this.dataSource.query(writeBallot, [
      municipalityId,
      rules.round.id,
      voter,
      channel,
      entry.area_code,
      ballotKeyOf(entry.ballot_key, voter),
      JSON.stringify(selection),
      nonce,
    ]);
    return { receipt: receiptOf(rules.round.id, selection, nonce) };
  }
}

export function refuseVoter({ eligibility, lineOf }: VotingRules, entry: RollEntry): void {
  const answer = mayVote(eligibility, {
    voterClass: entry.voter_class,
    areaLine: lineOf(entry.area_code),
    birthDate: entry.birth_date,
  });
  if (!answer.ok) throw Refusal.because(answer);
}

export function refuseFaults({ round, plans }: VotingRules, chosen: readonly Choice[]): void {
  const faults = ballotFaults(round.ballot_kind, { ...round.limits, budgetCents: round.budget_cents }, plans, chosen);
  if (faults.length === 0) return;
  throw Refusal.fields(
    faults.map(({ reason, planId }) => {
      const place = chosen.findIndex((choice) => choice.planId === planId);
      return { field: place < 0 ? 'selection' : `selection.${place}.planId`, reason };
    }),
  );
}
