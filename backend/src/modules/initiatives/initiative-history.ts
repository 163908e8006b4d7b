import type { InitiativeEventKind } from '@stoep/rules';
import type { Tx } from '../../platform/db/transactions.js';

/** What stays of what happened: events in the time line, and the public texts as they were. The initiative is locked by the caller. */
interface Event {
  municipalityId: number;
  initiativeId: string;
  kind: InitiativeEventKind;
  text: string;
  personId: string;
  at: Date;
  photoId?: string | null;
}

/** @returns the place of the event among those of its initiative */
export async function noteEvent(tx: Tx, event: Event): Promise<number> {
  const [row] = await tx.query<{ position: number }[]>(
    `INSERT INTO initiative_update (municipality_id, initiative_id, position, kind, text, person_id, at, photo_id)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7 FROM initiative_update WHERE municipality_id = $1 AND initiative_id = $2
     RETURNING position`,
    [event.municipalityId, event.initiativeId, event.kind, event.text, event.personId, event.at, event.photoId ?? null],
  );
  return row?.position ?? 0;
}

/** The first time that the municipality answers, in whatever way; later answers change nothing. */
export async function noteAnswered(tx: Tx, municipalityId: number, initiativeId: string, at: Date): Promise<void> {
  await tx.query(
    'UPDATE initiative SET first_answer_at = $3 WHERE municipality_id = $1 AND id = $2 AND first_answer_at IS NULL',
    [municipalityId, initiativeId, at],
  );
}

export interface PublicText {
  municipalityId: number;
  initiativeId: string;
  texts: VersionTexts;
  personId: string;
  at: Date;
}

/** What of an initiative is kept as it was, under the names of the texts that wait for a moderator. */
export interface VersionTexts {
  title: string;
  what: string;
  why: string;
  notice: string;
  placeName: string;
}

/** A burst of saving by itself is one change, as long as nobody supported what stood there in between. */
const burstMs = 3_600_000;

/** Keeps the text as it is now read by everybody. */
export async function keepVersion(tx: Tx, text: PublicText): Promise<void> {
  const { municipalityId, initiativeId, texts, personId, at } = text;
  const words = [texts.title, texts.what, texts.why, texts.notice, texts.placeName];
  const [, rewritten] = await tx.query<[unknown[], number]>(
    `UPDATE initiative_version latest SET title = $6, what = $7, why = $8, notice = $9, place_name = $10, at = $4
     WHERE municipality_id = $1 AND initiative_id = $2 AND position > 1 AND saved_by = $3 AND at > $5 AND hidden_at IS NULL
       AND position = (SELECT max(position) FROM initiative_version WHERE municipality_id = $1 AND initiative_id = $2)
       AND NOT EXISTS (SELECT FROM support WHERE support.municipality_id = $1 AND support.initiative_id = $2 AND support.at >= latest.at)`,
    [municipalityId, initiativeId, personId, at, new Date(at.getTime() - burstMs), ...words],
  );
  if (rewritten > 0) return;
  const [row] = await tx.query<{ position: number }[]>(
    `INSERT INTO initiative_version (municipality_id, initiative_id, position, saved_by, at, title, what, why, notice, place_name)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8, $9 FROM initiative_version WHERE municipality_id = $1 AND initiative_id = $2
     RETURNING position`,
    [municipalityId, initiativeId, personId, at, ...words],
  );
  if ((row?.position ?? 1) > 1)
    await noteEvent(tx, { municipalityId, initiativeId, kind: 'text-changed', text: '', personId, at });
}

/** The texts that stood there until now were hidden: they are kept, and read by nobody. */
export async function hideVersions(tx: Tx, municipalityId: number, initiativeId: string, at: Date): Promise<void> {
  await tx.query(
    'UPDATE initiative_version SET hidden_at = $3 WHERE municipality_id = $1 AND initiative_id = $2 AND hidden_at IS NULL',
    [municipalityId, initiativeId, at],
  );
}
