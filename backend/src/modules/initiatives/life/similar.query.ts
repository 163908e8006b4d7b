import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InitiativeListItem, SimilarQuery } from '@stoep/contracts';
import { supportableStates } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { listItemColumns, listItemTables } from '../initiative-list.query.js';

const mostShown = 3;

/**
 * What looks like something that is about to be shared: words in common as Dutch knows them, or a title that is spelled
 * nearly the same. Only what can still be supported; near by counts for more.
 */
@Injectable()
export class SimilarInitiativesQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async similar(municipalityId: number, query: SimilarQuery): Promise<InitiativeListItem[]> {
    const rows = await this.dataSource.query<(InitiativeListItem & { likeness: number })[]>(
      `WITH asked AS (SELECT replace(plainto_tsquery('dutch', $2)::text, '&', '|')::tsquery AS words,
           (SELECT parent_code FROM area WHERE municipality_id = $1 AND code = $3) AS wijk_code)
       SELECT ${listItemColumns}, similarity(initiative.title, $2) + 4 * ts_rank(initiative.search, asked.words)
         + CASE WHEN initiative.buurt_code = $3 THEN 0.3 WHEN buurt.parent_code = asked.wijk_code THEN 0.15 ELSE 0 END AS likeness
       FROM asked, ${listItemTables}
       WHERE initiative.municipality_id = $1 AND initiative.published_at IS NOT NULL AND initiative.hidden_reason IS NULL AND initiative.state = ANY ($4)
         AND initiative.id IS DISTINCT FROM $5::uuid AND ($3::text IS NULL OR buurt.parent_code = asked.wijk_code)
         AND (initiative.search @@ asked.words OR initiative.title % $2)
       ORDER BY likeness DESC, initiative.id LIMIT ${mostShown}`,
      [municipalityId, query.title, query.buurtCode ?? null, supportableStates, query.except ?? null],
    );
    return rows.filter(({ likeness }) => likeness > 0.35).map(({ likeness: _, ...item }) => item);
  }
}
