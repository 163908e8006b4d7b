import type { RollEventView } from '@stoep/contracts';
import type { Db } from '../round.store.js';

/** Who imported the roll, and who made or replaced codes: for staff and auditors. It never holds a code. */
export interface RollEvent {
  step: RollEventView['step'];
  entryCount: number;
  /** The entry it was about, when it was one. */
  label: string | null;
  personId: string;
  at: Date;
}

/** @returns its number, which is the number of the run for letters */
export async function noteRollEvent(
  db: Db,
  municipalityId: number,
  roundId: string,
  event: RollEvent,
): Promise<number> {
  const [row] = await db.query<{ position: number }[]>(
    `INSERT INTO voter_roll_event (municipality_id, round_id, position, step, entry_count, label, person_id, at)
     SELECT $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7 FROM voter_roll_event WHERE municipality_id = $1 AND round_id = $2
     RETURNING position`,
    [municipalityId, roundId, event.step, event.entryCount, event.label, event.personId, event.at],
  );
  return row?.position ?? 1;
}

export function loadRollEvents(db: Db, municipalityId: number, roundId: string): Promise<RollEventView[]> {
  return db.query<RollEventView[]>(
    `SELECT position AS number, step, entry_count AS "entryCount", label, display_name AS "byName", at
     FROM voter_roll_event event JOIN person ON (person.municipality_id, person.id) = (event.municipality_id, person_id)
     WHERE event.municipality_id = $1 AND round_id = $2 ORDER BY position DESC LIMIT 200`,
    [municipalityId, roundId],
  );
}
