import type { Tx } from '../../../platform/db/transactions.js';
import type { Theme } from './read-theme.js';
import { themeHash } from './theme-css.js';

/** Gives a municipality this theme, in the place of the one it had. Its site shows it within half a minute, without a build. */
export async function storeTheme(tx: Tx, municipalityId: number, theme: Theme, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO municipality_theme (municipality_id, name, light, dark, hash, imported_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (municipality_id) DO UPDATE SET name = excluded.name, light = excluded.light, dark = excluded.dark,
       hash = excluded.hash, imported_at = excluded.imported_at`,
    [municipalityId, theme.name, JSON.stringify(theme.light), JSON.stringify(theme.dark), themeHash(theme), now],
  );
}
