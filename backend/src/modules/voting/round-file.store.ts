import type { Db } from './round.store.js';

/** Files of a round, written once. All but `sworn` are read by everybody who asks. */
export type RoundFileKind = 'receipts' | 'ballots' | 'sworn';

export async function keepRoundFile(
  db: Db,
  municipalityId: number,
  roundId: string,
  kind: RoundFileKind,
  content: string,
): Promise<void> {
  await db.query(
    `INSERT INTO round_file (municipality_id, round_id, kind, content, hash) VALUES ($1, $2, $3, $4, sha256(convert_to($4, 'UTF8')))`,
    [municipalityId, roundId, kind, content],
  );
}

/** Null for a round that was closed, or released, before such files were kept. */
export async function findRoundFile(
  db: Db,
  municipalityId: number,
  roundId: string,
  kind: RoundFileKind,
): Promise<string | null> {
  const [row] = await db.query<{ content: string }[]>(
    'SELECT content FROM round_file WHERE municipality_id = $1 AND round_id = $2 AND kind = $3',
    [municipalityId, roundId, kind],
  );
  return row?.content ?? null;
}

/** SHA-256 of the file for sworn recounters, or null where there is none: all ballots are public, or it is of before. */
export async function findFileHash(db: Db, municipalityId: number, roundId: string): Promise<string | null> {
  const [row] = await db.query<{ hash: string }[]>(
    `SELECT encode(hash, 'hex') AS hash FROM round_file WHERE municipality_id = $1 AND round_id = $2 AND kind = 'sworn'`,
    [municipalityId, roundId],
  );
  return row?.hash ?? null;
}
