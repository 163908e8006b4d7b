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
  title: string;
  what: string;
  personId: string;
  at: Date;
}

/** A burst of saving by itself is one change, as long as nobody supported what stood there in between. */
const burstMs = 3_600_000;

/** Keeps the text as it is now read by everybody. */
export async function keepVersion(tx: Tx, text: PublicText): Promise<void> {
  const { municipalityId, initiativeId, title, what, personId, at } = text;
  const [, rewritten] = await tx.query<[unknown[], number]>(
    `UPDATE initiative_version latest SET title = $3, what = $4, at = $6
     WHERE municipality_id = $1 AND initiative_id = $2 AND position > 1 AND saved_by = $5 AND at > $7 AND hidden_at IS NULL
       AND position = (SELECT max(position) FROM initiative_version WHERE municipality_id = $1 AND initiative_id = $2)
       AND NOT EXISTS (SELECT FROM support WHERE support.municipality_id = $1 AND support.initiative_id = $2 AND support.at >= latest.at)`,
    [municipalityId, initiativeId, title, what, personId, at, new Date(at.getTime() - burstMs)],
  );
  if (rewritten > 0) return;
  const [row] = await tx.query<{ position: number }[]>(
    `INSERT INTO initiative_version (municipality_id, initiative_id, position, title, what, saved_by, at)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM initiative_version WHERE municipality_id = $1 AND initiative_id = $2
     RETURNING position`,
    [municipalityId, initiativeId, title, what, personId, at],
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
