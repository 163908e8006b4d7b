import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InitiativeDetail, InitiativeListItem, PublicApplication, StartedFrom } from '@stoep/contracts';
import { can, missingForIdea, missingForPlan, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import { AnswerTimeQuery } from './answer-time.query.js';
import { InitiativeAroundQuery } from './initiative-around.query.js';
import { contentOf, type InitiativeRow } from './initiative.store.js';
import { listItemColumns, listItemTables } from './initiative-list.query.js';

interface DetailRow extends InitiativeRow, InitiativeListItem {
  wijkCode: string | null;
  initiatorName: string;
  isSupportedByMe: boolean;
  mergedSlug: string | null;
  mergedTitle: string | null;
  startedFrom: StartedFrom | null;
  outcome: string | null;
  isMine: boolean;
  atDesk: string | null;
  isFollowedByMe: boolean;
  supportedAt: string | null;
  firstAnswerAt: string | null;
}

/** One initiative as everybody may read it, with what only its initiator is shown. */
@Injectable()
export class InitiativeDetailQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly around: InitiativeAroundQuery,
    private readonly answerTimes: AnswerTimeQuery,
  ) {}

  async detail(municipalityId: number, slug: string, actor: Actor | null): Promise<InitiativeDetail> {
    const row = await this.row(municipalityId, slug, actor);
    const mayModerate = actor !== null && can(actor, 'moderation.read', subjectIn(row.wijkCode)) === 'allowed';
    if (row.hidden_reason && !row.isMine && !mayModerate)
      throw new Refusal(410, 'initiative-hidden', { why: row.hidden_reason });
    const content = contentOf(row);
    const onBehalfOf =
      actor !== null && can(actor, 'desk.use', subjectIn(row.wijkCode)) === 'allowed' ? row.atDesk : null;
    const isMine = row.isMine || onBehalfOf !== null;
    const [around, answerTime, application] = await Promise.all([
      this.around.around(municipalityId, row.id, actor, isMine),
      this.answerTimes.answerTime(municipalityId),
      this.application(municipalityId, row.id),
    ]);
    return {
      ...content,
      ...shownOf(row),
      isMine,
      onBehalfOf,
      isLead: row.initiator_id === actor?.personId,
      ...around,
      answerTime,
      application,
      missingForIdea: isMine ? missingForIdea(content) : [],
      missingForPlan: isMine ? missingForPlan(content) : [],
    };
  }

  private async row(municipalityId: number, slug: string, actor: Actor | null): Promise<DetailRow> {
    const [row] = await this.dataSource.query<DetailRow[]>(
      `SELECT initiative.*, ${listItemColumns}, buurt.parent_code AS "wijkCode", person.display_name AS "initiatorName",
         merged.slug AS "mergedSlug", merged.title AS "mergedTitle",
         (SELECT json_build_object('slug', entry.slug, 'title', entry.title, 'isShown', entry.state = 'published', 'hasSeries', entry.series IS NOT NULL)
          FROM intervention entry WHERE (entry.municipality_id, entry.id) = (initiative.municipality_id, initiative.intervention_id)) AS "startedFrom",
         initiative.first_answer_at AS "firstAnswerAt", mine.at AS "supportedAt", mine.at IS NOT NULL AS "isSupportedByMe",
         (initiative.initiator_id = $3) IS TRUE OR EXISTS (SELECT FROM co_initiator
           WHERE (co_initiator.municipality_id, co_initiator.initiative_id, co_initiator.person_id) = ($1, initiative.id, $3)) AS "isMine",
         (SELECT name FROM resident_at_desk desk WHERE desk.municipality_id = $1 AND desk.person_id = initiative.initiator_id) AS "atDesk",
         EXISTS (SELECT FROM initiative_follow follow
           WHERE (follow.municipality_id, follow.initiative_id, follow.person_id) = ($1, initiative.id, $3)) AS "isFollowedByMe"
       FROM ${listItemTables}
       JOIN person ON (person.municipality_id, person.id) = (initiative.municipality_id, initiative.initiator_id)
       LEFT JOIN support mine ON (mine.municipality_id, mine.initiative_id, mine.person_id) = ($1, initiative.id, $3)
       LEFT JOIN initiative merged ON (merged.municipality_id, merged.id) = (initiative.municipality_id, initiative.merged_into_id)
         AND merged.hidden_reason IS NULL
       WHERE initiative.municipality_id = $1 AND initiative.slug = $2`,
      [municipalityId, slug, actor?.personId ?? null],
    );
    if (!row) throw Refusal.notFound();
    return row;
  }

  /** What was asked for it and what was decided; nothing of the applicant, the payee or the handling. */
  private async application(municipalityId: number, id: string): Promise<PublicApplication | null> {
    const [row] = await this.dataSource.query<PublicApplication[]>(
      `SELECT application.number, rules.name AS "schemeName", scheme.slug AS "schemeSlug", application.state AS "statusText",
         application.received_on AS "submittedOn", application.requested_cents AS "requestedCents",
         CASE WHEN decision.sent_on IS NOT NULL THEN json_build_object('outcome', decision.outcome, 'amountCents', decision.amount_cents,
           'reasons', decision.reasons, 'decidedOn', decision.sent_on,
           'citedRules', (SELECT coalesce(json_agg(json_build_object('key', rule ->> 'key', 'text', rule ->> 'text', 'source', rule ->> 'source') ORDER BY position), '[]')
             FROM jsonb_array_elements(rules.rules) WITH ORDINALITY AS published (rule, position) WHERE rule ->> 'key' = ANY (decision.cited_rule_keys)))
         END AS decision
       FROM application JOIN scheme ON (scheme.municipality_id, scheme.id) = (application.municipality_id, application.scheme_id)
       JOIN scheme_version rules ON (rules.municipality_id, rules.scheme_id, rules.version) = (application.municipality_id, application.scheme_id, application.scheme_version)
       LEFT JOIN decision ON (decision.municipality_id, decision.application_id) = (application.municipality_id, application.id)
       WHERE application.municipality_id = $1 AND application.initiative_id = $2 AND application.state <> 'draft'
       ORDER BY application.submitted_at DESC LIMIT 1`,
      [municipalityId, id],
    );
    return row ?? null;
  }
}

function subjectIn(wijkCode: string | null) {
  return { ownerIds: [], wijkCode, isPublic: false };
}

/** What is taken from its row as it is. */
function shownOf(row: DetailRow) {
  const { id, slug, summary, state, version, supporters, outcome, photo, startedFrom, publishedAt } = row;
  const { buurtCode, buurtName, wijkCode, wijkName, placeName, lon, lat } = row;
  const { initiatorName, isSupportedByMe, isFollowedByMe, supportedAt, firstAnswerAt } = row;
  return {
    ...{ id, slug, summary, state, version, supporters, outcome, photo, startedFrom, publishedAt },
    ...{ buurtCode, buurtName, wijkCode, wijkName, placeName, lon, lat },
    ...{ initiatorName, isSupportedByMe, isFollowedByMe, supportedAt, firstAnswerAt },
    hiddenReason: row.hidden_reason,
    mergedInto: row.mergedSlug && row.mergedTitle ? { slug: row.mergedSlug, title: row.mergedTitle } : null,
  };
}
