import type { Tx } from './transactions.js';

/**
 * Inserts rows in one statement. Every row has the same keys, which are the names of the columns.
 * @param onConflict an ON CONFLICT clause, written by us
 */
export async function insertRows(
  tx: Tx,
  table: string,
  rows: Record<string, unknown>[],
  onConflict = '',
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}
