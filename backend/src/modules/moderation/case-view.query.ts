import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MarkedText, ModerationCaseView } from '@stoep/contracts';
import { mayModerate, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { isUuid } from '../../platform/db/is-uuid.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { CaseRow } from './case.store.js';
import { ModeratedThings, textsInOrder } from './moderated-things.js';
import { NameCheck } from './name-check.service.js';
import { caseItemColumns, caseTables } from './queue.query.js';

type Row = CaseRow & ModerationCaseView & { reporterIds: string[] };

/** One case as a moderator sees it: the text with what was found in it, the reports, and what was done before. */
@Injectable()
export class CaseViewQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly things: ModeratedThings,
    private readonly names: NameCheck,
  ) {}

  async view({ municipalityId, personId }: Actor, id: string): Promise<ModerationCaseView> {
    const row = await this.row(municipalityId, id);
    const thing = await this.things.of(row.kind).find(this.dataSource, municipalityId, row.thing_key);
    const texts = row.held ? textsInOrder(row.held) : (thing?.texts ?? []);
    const facts = { authorId: row.author_id, decidedBy: row.decided_by, reporterIds: row.reporterIds };
    const may = mayModerate(facts, personId, row.isAppealOpen);
    return {
      ...pick(row),
      texts: await this.marked(municipalityId, row, texts),
      isHiddenNow: Boolean(thing?.hiddenReason),
      mayAskChange: row.kind === 'initiative',
      refusal: may.ok ? null : may.reason,
    };
  }

  private async marked(municipalityId: number, row: CaseRow, texts: string[]): Promise<MarkedText[]> {
    const shown = texts.filter((text) => text !== '');
    const found = await this.names.namesIn(this.dataSource, municipalityId, row.initiative_id, row.author_id, shown);
    return shown.map((text, index) => ({ text, found: found[index] ?? [] }));
  }

  private async row(municipalityId: number, id: string): Promise<Row> {
    if (!isUuid(id)) throw Refusal.notFound();
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT one.*, ${caseItemColumns}, page.slug, page.path, page.title AS "initiativeTitle", author.display_name AS "authorName",
         ARRAY(SELECT reporter_id FROM moderation_report report WHERE report.municipality_id = $1 AND report.kind = one.kind
           AND report.thing_key = one.thing_key AND reporter_id IS NOT NULL) AS "reporterIds",
         (SELECT coalesce(json_agg(json_build_object('reason', reason, 'explanation', explanation, 'at', at) ORDER BY at), '[]')
          FROM moderation_report report WHERE (report.municipality_id, report.case_id) = (one.municipality_id, one.id)) AS received,
         (SELECT coalesce(json_agg(json_build_object('step', step, 'at', at, 'byName', who.display_name, 'text', log.text) ORDER BY position), '[]')
          FROM moderation_log log LEFT JOIN person who ON (who.municipality_id, who.id) = (log.municipality_id, log.person_id)
          WHERE (log.municipality_id, log.case_id) = (one.municipality_id, one.id)) AS history
       FROM ${caseTables} JOIN person author ON (author.municipality_id, author.id) = (one.municipality_id, one.author_id)
       WHERE one.municipality_id = $1 AND one.id = $2`,
      [municipalityId, id],
    );
    if (!row) throw Refusal.notFound();
    return row;
  }
}

function pick(row: Row) {
  const { id, kind, cause, title, openedAt, dueOn, reports, decision, isAppealOpen, version } = row;
  const { slug, path, initiativeTitle, authorName, received, history } = row;
  return {
    id,
    kind,
    cause,
    title,
    openedAt,
    dueOn,
    reports,
    decision,
    isAppealOpen,
    version,
    slug,
    path,
    initiativeTitle,
    authorName,
    received,
    history,
    authorNote: row.author_note,
    decisionReason: row.decision_reason as ModerationCaseView['decisionReason'],
    decisionExplanation: row.decision_explanation,
    appealText: row.appeal_text,
    appealOutcome: row.appeal_outcome,
  };
}
