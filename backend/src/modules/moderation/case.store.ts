import { localDateOf, addDays, moderationDays, type ModeratedKind, type ModerationStep } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import type { HeldContent } from './moderated-things.js';

/** Opening a case, reading it inside a command, and the log of it that is only added to. */
export interface CaseRow {
  id: string;
  kind: ModeratedKind;
  thing_key: string;
  initiative_id: string | null;
  activity_id: string | null;
  author_id: string;
  cause: 'names' | 'report';
  held: HeldContent | null;
  words: string[];
  author_note: string | null;
  opened_at: Date;
  due_on: string;
  version: number;
  decision: 'show' | 'hide' | 'ask-change' | 'taken-back' | null;
  decision_reason: string | null;
  decision_explanation: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  appeal_text: string | null;
  appealed_at: Date | null;
  appeal_outcome: 'granted' | 'dismissed' | null;
  appeal_explanation: string | null;
}

/** Without a lock: what is decided is guarded by the version in the UPDATE. @throws Refusal 404 */
export async function loadCase(tx: Tx, municipalityId: number, id: string): Promise<CaseRow> {
  const [row] = await tx.query<CaseRow[]>('SELECT * FROM moderation_case WHERE municipality_id = $1 AND id = $2', [
    municipalityId,
    id,
  ]);
  if (!row) throw Refusal.notFound();
  return row;
}

export interface NewCase {
  municipalityId: number;
  id: string;
  kind: ModeratedKind;
  key: string;
  initiativeId: string | null;
  activityId: string | null;
  authorId: string;
  held: HeldContent | null;
  words: string[];
  at: Date;
}

/**
 * @returns the open case of this thing, which may have been there. The newest text is what waits, under the name of who
 * wrote it; what another author said about an earlier one does not go with it.
 */
export async function openCase(tx: Tx, one: NewCase): Promise<string> {
  const [row] = await tx.query<{ id: string; is_new: boolean }[]>(
    `INSERT INTO moderation_case (municipality_id, id, kind, thing_key, initiative_id, author_id, cause, held, words, opened_at, due_on, activity_id)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7::jsonb IS NULL THEN 'report' ELSE 'names' END, $7, $8, $9, $10, $11)
     ON CONFLICT (municipality_id, kind, thing_key, cause) WHERE decided_at IS NULL
       DO UPDATE SET held = excluded.held, words = excluded.words,
         author_id = CASE WHEN excluded.held IS NULL THEN moderation_case.author_id ELSE excluded.author_id END,
         author_note = CASE WHEN excluded.held IS NULL OR excluded.author_id = moderation_case.author_id THEN moderation_case.author_note END,
         version = moderation_case.version + CASE WHEN excluded.held IS NULL THEN 0 ELSE 1 END
     RETURNING id, xmax = 0 AS is_new`,
    [
      one.municipalityId,
      one.id,
      one.kind,
      one.key,
      one.initiativeId,
      one.authorId,
      one.held && JSON.stringify(one.held),
      one.words,
      one.at,
      addDays(localDateOf(one.at), moderationDays),
      one.activityId,
    ],
  );
  if (!row) throw new Error('An upsert returns its row');
  if (row.is_new && one.held)
    await noteStep(tx, {
      municipalityId: one.municipalityId,
      caseId: row.id,
      step: 'held',
      personId: null,
      at: one.at,
    });
  return row.id;
}

export interface Step {
  municipalityId: number;
  caseId: string;
  step: ModerationStep;
  personId: string | null;
  reason?: string | null;
  text?: string;
  at: Date;
}

export async function noteStep(tx: Tx, step: Step): Promise<void> {
  await tx.query(
    `INSERT INTO moderation_log (municipality_id, case_id, position, step, person_id, reason, text, at)
     SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM moderation_log WHERE municipality_id = $1 AND case_id = $2`,
    [step.municipalityId, step.caseId, step.step, step.personId, step.reason ?? null, step.text ?? '', step.at],
  );
}
