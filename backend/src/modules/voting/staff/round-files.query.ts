import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RoundFile, RoundFileItem } from '@stoep/contracts';
import { checkRoundStep, roundStepNames, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { findFileHash } from '../round-file.store.js';
import { factsOf, loadPlans, loadRound } from '../round.store.js';
import { RoundsQuery } from '../rounds.query.js';

/** Rounds as staff see them: what they can do now, and why not the rest. Not even they see how many voted while it is open. */
@Injectable()
export class RoundFilesQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly rounds: RoundsQuery,
    private readonly clock: Clock,
  ) {}

  list(municipalityId: number): Promise<RoundFileItem[]> {
    return this.dataSource.query<RoundFileItem[]>(
      `SELECT slug, title, state, opens_at AS "opensAt", closes_at AS "closesAt", version FROM voting_round
       WHERE municipality_id = $1 ORDER BY opens_at DESC, slug LIMIT 200`,
      [municipalityId],
    );
  }

  async file(actor: Actor, slug: string): Promise<RoundFile> {
    const { municipalityId } = actor;
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const facts = factsOf(round, await loadPlans(this.dataSource, municipalityId, round.id), this.clock.now());
    // In an open round anybody makes an entry and then votes: their number would tell how many do.
    const isTold = round.roll_kind !== 'open' || !['published', 'open'].includes(round.state);
    const counts = await this.counts(municipalityId, round.id);
    return {
      ...(await this.rounds.viewOf(municipalityId, round)),
      id: round.id,
      version: round.version,
      steps: roundStepNames.map((step) => {
        const answer = checkRoundStep(step, facts, actor);
        return { step, isAllowed: answer.ok, reason: answer.ok ? null : answer.reason };
      }),
      entryCount: isTold ? await this.entryCount(municipalityId, round.id) : null,
      counts: counts.map(({ hash: _hash, ...count }) => count),
      agree: counts.length < 2 ? null : new Set(counts.map(({ hash }) => hash)).size === 1,
      ballotCount: round.ballot_count,
      head: round.receipts_head?.toString('hex') ?? null,
      swornFileHash: await findFileHash(this.dataSource, municipalityId, round.id),
    };
  }

  private async entryCount(municipalityId: number, roundId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      'SELECT count(*) AS count FROM voter_roll_entry WHERE municipality_id = $1 AND round_id = $2',
      [municipalityId, roundId],
    );
    return row?.count ?? 0;
  }

  private counts(municipalityId: number, roundId: string): Promise<(RoundFile['counts'][number] & { hash: string })[]> {
    return this.dataSource.query(
      `SELECT position, display_name AS "countedByName", at, selected, cost_cents AS "costCents", encode(protocol_hash, 'hex') AS hash
       FROM round_count JOIN person ON (person.municipality_id, person.id) = (round_count.municipality_id, counted_by)
       WHERE round_count.municipality_id = $1 AND round_id = $2 ORDER BY position`,
      [municipalityId, roundId],
    );
  }
}
