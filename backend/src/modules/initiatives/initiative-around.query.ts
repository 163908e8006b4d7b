import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InitiativeDetail } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';

export type Around = Pick<
  InitiativeDetail,
  'timeline' | 'photos' | 'initiators' | 'invitations' | 'questions' | 'versions' | 'handover' | 'merges'
>;

/** The text of these is the title of another initiative, which may have been hidden since. */
const namesHidden = `(kind IN ('merged-in', 'merge-declined') AND EXISTS (
    SELECT FROM initiative_merge merge JOIN initiative other ON (other.municipality_id, other.id) =
      (merge.municipality_id, CASE WHEN merge.from_id = $2 THEN merge.into_id ELSE merge.from_id END)
    WHERE merge.municipality_id = $1 AND $2 IN (merge.from_id, merge.into_id) AND merge.closed_at = initiative_update.at
      AND other.hidden_reason IS NOT NULL))`;

const timeline = `
  SELECT at, to_state AS event, CASE WHEN to_state IN ('withdrawn', 'handed-over', 'merged', 'finished') THEN reason END AS reason,
    NULL::int AS position, false AS "isEdited", NULL::uuid AS "photoId", NULL::text AS "hiddenReason"
  FROM initiative_transition WHERE municipality_id = $1 AND initiative_id = $2
  UNION ALL
  SELECT at, kind, CASE WHEN hidden_reason IS NULL AND NOT ${namesHidden} THEN nullif(text, '') END, CASE WHEN kind = 'update' THEN position END, edited_at IS NOT NULL, CASE WHEN hidden_reason IS NULL THEN photo_id END, hidden_reason
  FROM initiative_update WHERE municipality_id = $1 AND initiative_id = $2
  ORDER BY 1`;

const photos = `
  SELECT id, description, width, height FROM initiative_photo WHERE municipality_id = $1 AND initiative_id = $2 AND hidden_reason IS NULL ORDER BY position`;

const initiators = `
  SELECT person.id AS "personId", person.display_name AS "displayName", carrier.is_lead AS "isLead" FROM (
    SELECT initiator_id AS person_id, true AS is_lead, NULL::timestamptz AS since FROM initiative WHERE municipality_id = $1 AND id = $2
    UNION ALL SELECT person_id, false, since FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2) carrier
  JOIN person ON (person.municipality_id, person.id) = ($1, carrier.person_id) ORDER BY carrier.is_lead DESC, carrier.since`;

const invitations = `
  SELECT id, email, invited_at AS "invitedAt" FROM co_initiator_invitation
  WHERE municipality_id = $1 AND initiative_id = $2 AND $4::boolean ORDER BY invited_at`;

const questions = `
  SELECT question.id, asker.display_name AS "askedByName", (question.asked_by = $3::uuid) IS TRUE AS "isMine", CASE WHEN hidden_reason IS NULL THEN text ELSE '' END AS text,
    asked_at AS "askedAt", CASE WHEN coalesce(hidden_reason, answer_hidden_reason) IS NULL THEN answer END AS answer,
    hidden_reason AS "hiddenReason", CASE WHEN hidden_reason IS NULL THEN answer_hidden_reason END AS "answerHiddenReason",
    CASE WHEN answered_for = 'initiator' THEN answerer.display_name END AS "answeredByName", answered_at AS "answeredAt"
  FROM initiative_question question
  JOIN person asker ON (asker.municipality_id, asker.id) = (question.municipality_id, question.asked_by)
  LEFT JOIN person answerer ON (answerer.municipality_id, answerer.id) = (question.municipality_id, question.answered_by)
  WHERE question.municipality_id = $1 AND question.initiative_id = $2 AND withdrawn_at IS NULL ORDER BY asked_at`;

const versions = `
  SELECT at, CASE WHEN hidden_at IS NULL THEN title ELSE '' END AS title, CASE WHEN hidden_at IS NULL THEN what ELSE '' END AS what,
    CASE WHEN hidden_at IS NULL THEN why END AS why, CASE WHEN hidden_at IS NULL THEN notice END AS notice, CASE WHEN hidden_at IS NULL THEN place_name END AS "placeName"
  FROM initiative_version WHERE municipality_id = $1 AND initiative_id = $2 ORDER BY position`;

const handover = `
  SELECT reason, asked_at AS "askedAt" FROM initiative_handover WHERE municipality_id = $1 AND initiative_id = $2 AND state = 'asked'`;

const merges = `
  SELECT merge.id, json_build_object('slug', source.slug, 'title', source.title) AS "from",
    json_build_object('slug', target.slug, 'title', target.title) AS "into", merge.reason, merge.proposed_for AS "proposedFor",
    CASE WHEN merge.from_id = $2 THEN from_agreed_by IS NULL ELSE into_agreed_by IS NULL END AS "asksMe"
  FROM initiative_merge merge
  JOIN initiative source ON (source.municipality_id, source.id) = (merge.municipality_id, merge.from_id)
  JOIN initiative target ON (target.municipality_id, target.id) = (merge.municipality_id, merge.into_id)
  WHERE merge.municipality_id = $1 AND $2 IN (merge.from_id, merge.into_id) AND merge.state = 'open' AND $4::boolean`;

const parts = { timeline, photos, initiators, invitations, questions, versions, merges };

/** What stands around one initiative, in one round to the database. What only initiators see is empty for others. */
@Injectable()
export class InitiativeAroundQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async around(municipalityId: number, id: string, actor: Actor | null, isMine: boolean): Promise<Around> {
    const lists = Object.entries(parts).map(
      ([name, select]) => `(SELECT coalesce(json_agg(row_to_json(part)), '[]') FROM (${select}) part) AS "${name}"`,
    );
    const [row] = await this.dataSource.query<Around[]>(
      `SELECT ${lists.join(', ')}, (SELECT row_to_json(part) FROM (${handover}) part) AS handover`,
      [municipalityId, id, actor?.personId ?? null, isMine],
    );
    if (!row) throw new Error('A statement without FROM has one row');
    return row;
  }
}
