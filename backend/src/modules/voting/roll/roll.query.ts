import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RollView } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { loadRound } from '../round.store.js';
import { loadRollEvents } from './roll-events.js';

/** The roll of a round in numbers, with who did what to it. It tells nothing of who voted, nor any code. */
@Injectable()
export class RollQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async roll(municipalityId: number, slug: string): Promise<RollView> {
    const round = await loadRound(this.dataSource, municipalityId, slug);
    const isOpen = round.roll_kind === 'open';
    const [row] = await this.dataSource.query<{ entries: number; codes: number; addresses: number }[]>(
      `SELECT (SELECT count(*) FROM voter_roll_entry WHERE municipality_id = $1 AND round_id = $2) AS entries,
         (SELECT count(*) FROM voting_code WHERE municipality_id = $1 AND round_id = $2 AND revoked_at IS NULL) AS codes,
         (SELECT count(*) FROM voter_roll_address WHERE municipality_id = $1 AND round_id = $2) AS addresses`,
      [municipalityId, round.id],
    );
    return {
      title: round.title,
      rollKind: round.roll_kind,
      state: round.state,
      asksBirthDate: round.min_age !== null,
      // Entries of a round without a list are people who are about to vote.
      entryCount: isOpen ? null : (row?.entries ?? 0),
      codeCount: isOpen ? null : (row?.codes ?? 0),
      addressCount: isOpen ? null : (row?.addresses ?? 0),
      events: await loadRollEvents(this.dataSource, municipalityId, round.id),
    };
  }
}
