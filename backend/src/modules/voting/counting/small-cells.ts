import type { TurnoutCell } from '@stoep/contracts';

export const smallest = 10;

/**
 * Leaves out counts under ten. When that is one cell only, the total would give it away, so the next smallest goes too.
 * @param cells the largest first
 */
export function hideSmallCells(cells: readonly { key: string; name: string; count: number }[]): TurnoutCell[] {
  const small = cells.filter(({ count }) => count < smallest).length;
  const shown = cells.length - (small === 1 ? 2 : small);
  return cells.map((cell, index) => ({ ...cell, count: index < shown ? cell.count : null }));
}
