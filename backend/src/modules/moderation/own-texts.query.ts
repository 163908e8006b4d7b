import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OwnCase } from '@stoep/contracts';
import { appealUntil, type ReportReason } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { CaseRow } from './case.store.js';
import { textsInOrder } from './moderated-things.js';
import { caseTables } from './queue.query.js';

type Row = CaseRow & { slug: string; path: string; title: string };

/** Texts of one's own that wait or were decided on. A report that nobody decided on yet is not told. */
@Injectable()
export class OwnTextsQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(municipalityId: number, personId: string): Promise<OwnCase[]> {
    const rows = await this.rows(
      municipalityId,
      "one.author_id = $2 AND one.decision IS DISTINCT FROM 'taken-back'",
      personId,
    );
    return rows.map((row) => this.viewOf(row));
  }

  async one(municipalityId: number, id: string): Promise<OwnCase> {
    const [row] = await this.rows(municipalityId, 'one.id = $2', id);
    if (!row) throw Refusal.notFound();
    return this.viewOf(row);
  }

  private rows(municipalityId: number, condition: string, value: string): Promise<Row[]> {
    return this.dataSource.query<Row[]>(
      `SELECT one.*, page.slug, page.path, page.title FROM ${caseTables}
       WHERE one.municipality_id = $1 AND ${condition} AND (one.cause = 'names' OR one.decided_at IS NOT NULL OR one.paused_by IS NOT NULL)
       ORDER BY coalesce(one.decided_at, one.opened_at) DESC LIMIT 50`,
      [municipalityId, value],
    );
  }

  private viewOf(row: Row): OwnCase {
    const until =
      row.decided_at && ['hide', 'ask-change'].includes(row.decision ?? '')
        ? appealUntil(new Date(row.decided_at))
        : null;
    return {
      id: row.id,
      kind: row.kind,
      cause: row.cause,
      slug: row.slug,
      path: row.path,
      initiativeTitle: row.title,
      openedAt: new Date(row.opened_at).toISOString(),
      heldText: row.held ? textsInOrder(row.held).join('\n\n') : null,
      words: row.words,
      note: row.author_note,
      decision: row.decision,
      decisionReason: row.decision_reason as ReportReason | null,
      decisionExplanation: row.decision_explanation,
      decidedAt: row.decided_at ? new Date(row.decided_at).toISOString() : null,
      appealUntil: until?.toISOString() ?? null,
      mayAppeal: until !== null && row.appeal_text === null && this.clock.now() <= until,
      appealText: row.appeal_text,
      appealOutcome: row.appeal_outcome,
      appealExplanation: row.appeal_explanation,
    };
  }
}
