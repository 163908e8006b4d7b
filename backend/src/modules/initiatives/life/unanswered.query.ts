import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { HandoverItem, UnansweredItem, UnansweredList } from '@stoep/contracts';
import { wijkenFor, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { pageSize } from '../initiative-list.query.js';

const dayMs = 86_400_000;

/** Ideas that nobody has answered yet, the oldest first, and what the municipality is asked to do itself. */
@Injectable()
export class UnansweredQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, page: number): Promise<UnansweredList> {
    const wijken = wijkenFor(actor, 'initiative.list-unanswered');
    const parameters = [actor.municipalityId, wijken === 'everywhere' ? null : wijken];
    const from = `FROM initiative JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
       JOIN municipality ON municipality.id = initiative.municipality_id
       WHERE initiative.municipality_id = $1 AND initiative.hidden_reason IS NULL AND ($2::text[] IS NULL OR buurt.parent_code = ANY ($2))`;
    const unanswered = `${from} AND initiative.state = 'idea' AND initiative.first_answer_at IS NULL`;
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*) AS total ${unanswered}`,
      parameters,
    );
    const rows = await this.dataSource.query<(Omit<UnansweredItem, 'daysLeft'> & { promised: number })[]>(
      `SELECT initiative.id, slug, title, buurt.name AS "buurtName", supporters, published_at AS "publishedAt", answer_within_days AS promised
       ${unanswered} ORDER BY published_at, initiative.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    const handovers = await this.dataSource.query<HandoverItem[]>(
      `SELECT initiative.id AS "initiativeId", slug, title, asked.reason, asked.asked_at AS "askedAt" FROM initiative_handover asked
       JOIN LATERAL (SELECT initiative.id, slug, title, initiative.state ${from} AND initiative.id = asked.initiative_id) initiative ON true
       WHERE asked.municipality_id = $1 AND asked.state = 'asked' AND initiative.state IN ('idea', 'plan') ORDER BY asked.asked_at LIMIT 100`,
      parameters,
    );
    return { items: rows.map((row) => this.itemOf(row)), total: count?.total ?? 0, page, pageSize, handovers };
  }

  private itemOf({ promised, ...item }: Omit<UnansweredItem, 'daysLeft'> & { promised: number }): UnansweredItem {
    const waited = Math.floor((this.clock.now().getTime() - new Date(item.publishedAt).getTime()) / dayMs);
    return { ...item, daysLeft: promised - waited };
  }
}
