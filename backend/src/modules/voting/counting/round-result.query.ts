import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PlanOutcomeView, ReceiptList, RoundResult, TurnoutCell } from '@stoep/contracts';
import type { BallotChannel } from '@stoep/rules';
import { withoutSmallGroups } from '@stoep/tally';
import { DataSource } from 'typeorm';
import { receiptOf } from '../ballots/voter-keys.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { loadPublicRound, type RoundRow } from '../round.store.js';
import { mayPublishBallots, type RoundProtocol } from './round-protocol.js';
import { loadPlanOutcomes } from './plan-outcomes.store.js';
import { findFileHash, findRoundFile } from '../round-file.store.js';
import { hideSmallCells } from './small-cells.js';

/** The result of a round once it is released, and the list of receipts once it is closed. */
@Injectable()
export class RoundResultQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async result(municipalityId: number, slug: string): Promise<RoundResult> {
    const { round, protocol } = await this.counted(municipalityId, slug);
    return {
      slug,
      title: round.title,
      releasedAt: round.released_at?.toISOString() ?? '',
      budgetCents: round.budget_cents,
      costCents: protocol.outcome.cost,
      leftCents: round.budget_cents - protocol.outcome.cost,
      ballotCount: protocol.ballotCount,
      turnout: await this.turnoutOf(municipalityId, round.id),
      plans: await this.plans(municipalityId, round.id),
      publishes: mayPublishBallots(protocol) ? 'all-ballots' : 'totals',
      uniqueShare: protocol.uniqueShare,
      swornFileHash: await findFileHash(this.dataSource, municipalityId, round.id),
      head: round.receipts_head?.toString('hex') ?? '',
      protocol,
    };
  }

  /** @throws Refusal 404 before release */
  async counted(municipalityId: number, slug: string): Promise<{ round: RoundRow; protocol: RoundProtocol }> {
    const round = await loadPublicRound(this.dataSource, municipalityId, slug);
    if (round.state !== 'released') throw new Refusal(404, 'no-result-yet');
    const [row] = await this.dataSource.query<{ protocol: RoundProtocol }[]>(
      'SELECT protocol FROM round_count WHERE municipality_id = $1 AND round_id = $2 AND position = 2',
      [municipalityId, round.id],
    );
    if (!row) throw new Refusal(404, 'no-result-yet');
    return { round, protocol: { ...row.protocol, count: withoutSmallGroups(row.protocol.count) } };
  }

  /** From closing on: whoever voted can look whether the ballot is among them. */
  async receipts(municipalityId: number, slug: string): Promise<ReceiptList> {
    const round = await loadPublicRound(this.dataSource, municipalityId, slug);
    if (!round.receipts_head) throw new Refusal(404, 'no-result-yet');
    const kept = await findRoundFile(this.dataSource, municipalityId, round.id, 'receipts');
    const receipts = kept === null ? await this.receiptsOf(municipalityId, round.id) : kept.split('\n').filter(Boolean);
    return { head: round.receipts_head.toString('hex'), receipts };
  }

  private async receiptsOf(municipalityId: number, roundId: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ selection: { planId: string; points?: number }[]; nonce: Buffer }[]>(
      'SELECT selection, nonce FROM counted_ballot WHERE municipality_id = $1 AND round_id = $2',
      [municipalityId, roundId],
    );
    return rows.map(({ selection, nonce }) => receiptOf(roundId, selection, nonce)).sort();
  }

  plans(municipalityId: number, roundId: string): Promise<PlanOutcomeView[]> {
    return loadPlanOutcomes(this.dataSource, municipalityId, roundId);
  }

  /** Only for a round that is closed. */
  async turnoutOf(municipalityId: number, roundId: string): Promise<RoundResult['turnout']> {
    return {
      byChannel: await this.turnout<TurnoutCell & { key: BallotChannel }>(municipalityId, roundId, 'channel'),
      byArea: await this.turnout(municipalityId, roundId, 'area_code'),
    };
  }

  private async turnout<Cell extends TurnoutCell>(
    municipalityId: number,
    roundId: string,
    column: 'channel' | 'area_code',
  ): Promise<Cell[]> {
    const rows = await this.dataSource.query<{ key: string; name: string; count: number }[]>(
      `SELECT ${column} AS key, coalesce(max(area.name) FILTER (WHERE $3), ${column}) AS name, count(*) AS count FROM participation
       LEFT JOIN area ON (area.municipality_id, area.code) = (participation.municipality_id, participation.area_code)
       WHERE participation.municipality_id = $1 AND round_id = $2 GROUP BY ${column} ORDER BY count(*) DESC, ${column}`,
      [municipalityId, roundId, column === 'area_code'],
    );
    return hideSmallCells(rows) as Cell[];
  }
}
