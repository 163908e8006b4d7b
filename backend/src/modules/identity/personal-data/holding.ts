/** One table with people in it: what its rows show in a download, and what becomes of them when somebody leaves. */
export interface Holding {
  table: string;
  /** Columns that hold a person's id. */
  columns: readonly string[];
  /** Its name in the download, and what is shown of each row: key and SQL. Null: see `why`. */
  download: { name: string; shows: Readonly<Record<string, string>> } | null;
  /** removed: the rows go. kept: they stay, and lead to somebody without a name. */
  whenErased: 'removed' | 'kept';
  why: string;
}

type Shows = Readonly<Record<string, string>>;

export function own(table: string, columns: readonly string[], name: string, shows: Shows): Holding {
  return { table, columns, download: { name, shows }, whenErased: 'removed', why: 'only about this person' };
}

export function kept(table: string, columns: readonly string[], name: string, shows: Shows, why: string): Holding {
  return { table, columns, download: { name, shows }, whenErased: 'kept', why };
}

export function silent(
  table: string,
  columns: readonly string[],
  whenErased: Holding['whenErased'],
  why: string,
): Holding {
  return { table, columns, download: null, whenErased, why };
}
