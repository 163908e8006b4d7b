import {
  effects,
  mayBecome,
  type Effect,
  type InitiativeCategory,
  type InitiativeContent,
  type InitiativeState,
  type ReportReason,
} from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { keepVersion, type VersionTexts } from './initiative-history.js';
import { letAsksLapse } from './life/open-asks.js';

/** Reading an initiative inside a command, locked, and noting each change of its state. */
export interface InitiativeRow {
  id: string;
  slug: string;
  state: InitiativeState;
  version: number;
  initiator_id: string;
  /** The entry of the catalogue it started from. */
  intervention_id: string | null;
  title: string;
  what: string;
  why: string;
  category: InitiativeCategory | null;
  effects: string[];
  non_participant_notice: string;
  recurring_meetings: number | null;
  recurring_months: number | null;
  recurring_rhythm: string | null;
  touches_public_space: boolean | null;
  place_name: string;
  buurt_code: string | null;
  lon: number | null;
  lat: number | null;
  supporters: number;
  published_at: Date | null;
  /** Why the municipality hid it, or null. */
  hidden_reason: ReportReason | null;
}

/** @throws Refusal 404 */
export async function loadInitiativeForUpdate(tx: Tx, municipalityId: number, id: string): Promise<InitiativeRow> {
  const [row] = await tx.query<InitiativeRow[]>(
    'SELECT * FROM initiative WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
    [municipalityId, id],
  );
  if (!row) throw Refusal.notFound();
  return row;
}

export function contentOf(row: InitiativeRow): InitiativeContent {
  return {
    title: row.title,
    what: row.what,
    why: row.why,
    category: row.category,
    effects: row.effects.filter((effect): effect is Effect => (effects as readonly string[]).includes(effect)),
    nonParticipantNotice: row.non_participant_notice,
    recurring:
      row.recurring_meetings === null
        ? null
        : { meetings: row.recurring_meetings, months: row.recurring_months ?? 0, rhythm: row.recurring_rhythm ?? '' },
    touchesPublicSpace: row.touches_public_space,
    buurtCode: row.buurt_code,
  };
}

/** Everything of it that people wrote and others read. */
export function publicTexts(row: InitiativeRow): VersionTexts & { rhythm: string } {
  return {
    title: row.title,
    what: row.what,
    why: row.why,
    notice: row.non_participant_notice,
    rhythm: row.recurring_rhythm ?? '',
    placeName: row.place_name,
  };
}

export interface Move {
  municipalityId: number;
  id: string;
  from: InitiativeState;
  to: InitiativeState;
  personId: string;
  reason: string | null;
  at: Date;
  /** Only for what is merged: where it goes on. */
  mergedIntoId?: string;
  /** The municipality moves it, which is its answer to who brought it. */
  isAnswer?: boolean;
}

/** Moves an initiative on and notes who did it, when and why. @throws Refusal 409 when it cannot go there, or was moved in between. */
export async function moveInitiative(tx: Tx, move: Move): Promise<void> {
  if (!mayBecome(move.from, move.to)) throw new Refusal(409, 'wrong-state', { state: move.from });
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE initiative SET state = $4, version = version + 1,
       published_at = CASE WHEN $3 = 'draft' AND $4 IN ('idea', 'plan') THEN $5 ELSE published_at END,
       first_answer_at = CASE WHEN $8 THEN coalesce(first_answer_at, $5) ELSE first_answer_at END,
       outcome = CASE WHEN $4 IN ('withdrawn', 'finished', 'handed-over', 'merged') THEN $6 ELSE outcome END,
       merged_into_id = $7
     WHERE municipality_id = $1 AND id = $2 AND state = $3`,
    [
      move.municipalityId,
      move.id,
      move.from,
      move.to,
      move.at,
      move.reason,
      move.mergedIntoId ?? null,
      move.isAnswer ?? false,
    ],
  );
  if (count !== 1) throw new Refusal(409, 'changed-meanwhile');
  await letAsksLapse(tx, move);
  if (move.from === 'draft') await keepFirstVersion(tx, move);
  await tx.query(
    `INSERT INTO initiative_transition (municipality_id, initiative_id, position, from_state, to_state, person_id, reason, at)
     SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM initiative_transition WHERE municipality_id = $1 AND initiative_id = $2`,
    [move.municipalityId, move.id, move.from, move.to, move.personId, move.reason, move.at],
  );
}

/** What everybody can read for the first time is the first version of the text. */
async function keepFirstVersion(tx: Tx, move: Move): Promise<void> {
  const { municipalityId, id, personId, at } = move;
  const row = await loadInitiativeForUpdate(tx, municipalityId, id);
  if (!row.published_at) return;
  await keepVersion(tx, { municipalityId, initiativeId: id, texts: publicTexts(row), personId, at });
}

/** Everybody who carries it: who leads and who carries it along. */
export async function ownersOf(tx: Tx, municipalityId: number, id: string): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }[]>(
    `SELECT initiator_id AS person_id FROM initiative WHERE municipality_id = $1 AND id = $2
     UNION SELECT person_id FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2`,
    [municipalityId, id],
  );
  return rows.map((row) => row.person_id);
}
