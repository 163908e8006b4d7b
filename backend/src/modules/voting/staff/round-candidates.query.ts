import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RoundCandidate } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { loadRound } from '../round.store.js';

/** What staff can still put into a round: published plans in its area, those with an application under its scheme first. */
@Injectable()
export class RoundCandidatesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async candidates(municipalityId: number, slug: string): Promise<RoundCandidate[]> {
    const round = await loadRound(this.dataSource, municipalityId, slug);
    return this.dataSource.query<RoundCandidate[]>(
      `WITH RECURSIVE inside AS (
         SELECT code FROM area WHERE municipality_id = $1 AND code = $3
         UNION SELECT area.code FROM area JOIN inside ON area.municipality_id = $1 AND area.parent_code = inside.code)
       SELECT initiative.id AS "initiativeId", initiative.title, area.name AS "areaName",
         application.number AS "applicationNumber", application.requested_cents AS "askedCents"
       FROM initiative
       JOIN inside ON inside.code = initiative.buurt_code
       JOIN area ON (area.municipality_id, area.code) = (initiative.municipality_id, initiative.buurt_code)
       LEFT JOIN LATERAL (SELECT number, requested_cents FROM application one WHERE one.municipality_id = $1
         AND one.initiative_id = initiative.id AND one.scheme_id = $4 AND one.state NOT IN ('draft', 'withdrawn', 'not-processed')
         ORDER BY submitted_at DESC LIMIT 1) application ON true
       WHERE initiative.municipality_id = $1 AND published_at IS NOT NULL AND hidden_reason IS NULL
         AND initiative.state IN ('idea', 'plan', 'applying')
         AND NOT EXISTS (SELECT FROM round_plan plan WHERE plan.municipality_id = $1 AND plan.round_id = $2 AND plan.initiative_id = initiative.id)
       ORDER BY (application.number IS NULL), initiative.title LIMIT 500`,
      [municipalityId, round.id, round.area_code, round.scheme_id],
    );
  }
}
