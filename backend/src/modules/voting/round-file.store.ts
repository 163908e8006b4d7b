import type { Db } from './round.store.js';

/** What is published of a round, written once and read by everybody who asks. */
export type RoundFileKind = 'receipts' | 'ballots';

export async function keepRoundFile(
  db: Db,
  municipalityId: number,
  roundId: string,
  kind: RoundFileKind,
  content: string,
): Promise<void> {
  await db.query('INSERT INTO round_file (municipality_id, round_id, kind, content) VALUES ($1, $2, $3, $4)', [
    municipalityId,
    roundId,
    kind,
    content,
  ]);
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
