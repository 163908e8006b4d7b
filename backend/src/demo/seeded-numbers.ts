/**
 * Numbers that look drawn by lot but are the same on every run, for demo data only. Never use it for a secret or for
 * a lot that decides something.
 */

/** A generator of fractions from 0 up to 1, fixed by its seed text (mulberry32 after an FNV-1a hash). */
export function seededFractions(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many items, in an order fixed by the seed. Throws when there are not enough. */
export function pick<Item>(items: readonly Item[], count: number, seed: string): Item[] {
  if (count > items.length) throw new Error(`Cannot pick ${count} out of ${items.length}`);
  const next = seededFractions(seed);
  return items
    .map((item) => ({ item, lot: next() }))
    .sort((one, other) => one.lot - other.lot)
    .slice(0, count)
    .map(({ item }) => item);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
