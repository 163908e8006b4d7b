import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ModerationItem, ModerationMonth, ModerationQueue, QueuePart } from '@stoep/contracts';
import { wijkenFor, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';

const pageSize = 20;

/** What is asked for stands here; nothing of a request goes into a statement. */
const parts: Record<QueuePart, string> = {
  open: '(one.decided_at IS NULL OR (one.appealed_at IS NOT NULL AND one.appeal_outcome IS NULL))',
  held: `one.decided_at IS NULL AND one.cause = 'names'`,
  reported: `one.decided_at IS NULL AND one.cause = 'report'`,
  appeals: 'one.appealed_at IS NOT NULL AND one.appeal_outcome IS NULL',
  decided: `one.decided_at IS NOT NULL AND one.decision <> 'taken-back' AND (one.appealed_at IS NULL OR one.appeal_outcome IS NOT NULL)`,
};

export const caseItemColumns = `one.id, one.kind, one.cause, coalesce(nullif(page.title, ''), one.held->'texts'->>'title', '') AS title,
  one.opened_at AS "openedAt", one.due_on AS "dueOn", one.decision,
  (SELECT count(*)::int FROM moderation_report report WHERE (report.municipality_id, report.case_id) = (one.municipality_id, one.id)) AS reports,
  one.appealed_at IS NOT NULL AND one.appeal_outcome IS NULL AS "isAppealOpen"`;

export const caseTables = `moderation_case one
  JOIN moderated_page page ON (page.municipality_id, page.id) = (one.municipality_id, coalesce(one.initiative_id, one.activity_id))
  LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (page.municipality_id, page.buurt_code)`;

/** What waits for a moderator, the oldest first, in their wijken; and the public figures of each month. */
@Injectable()
export class ModerationQueueQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async queue(actor: Actor, part: QueuePart, page: number): Promise<ModerationQueue> {
    const wijken = wijkenFor(actor, 'moderation.read');
    const parameters = [actor.municipalityId, wijken === 'everywhere' ? null : wijken, actor.personId];
    const from = `FROM ${caseTables} WHERE one.municipality_id = $1 AND ${parts[part]}
      AND ($2::text[] IS NULL OR buurt.parent_code IS NULL OR buurt.parent_code = ANY ($2))
      AND one.author_id <> $3 AND $3 <> ALL (page.carried_by)`;
    const [count] = await this.dataSource.query<{ total: number }[]>(`SELECT count(*) AS total ${from}`, parameters);
    const items = await this.dataSource.query<ModerationItem[]>(
      `SELECT ${caseItemColumns} ${from} ORDER BY ${part === 'decided' ? 'one.decided_at DESC' : 'one.due_on, one.opened_at'}, one.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, total: Number(count?.total ?? 0), page, pageSize };
  }

  /** Counts only: nothing of what it was about. */
  figures(municipalityId: number): Promise<ModerationMonth[]> {
    return this.dataSource.query<ModerationMonth[]>(
      `SELECT to_char(date_trunc('month', at AT TIME ZONE 'Europe/Amsterdam'), 'YYYY-MM') AS month,
         count(*) FILTER (WHERE step = 'reported')::int AS reported, count(*) FILTER (WHERE step = 'held')::int AS held,
         count(*) FILTER (WHERE step IN ('hidden', 'change-asked'))::int AS hidden,
         count(*) FILTER (WHERE step = 'appeal-granted')::int AS "appealsGranted"
       FROM moderation_log WHERE municipality_id = $1 GROUP BY 1 ORDER BY 1 DESC LIMIT 24`,
      [municipalityId],
    );
  }
}
