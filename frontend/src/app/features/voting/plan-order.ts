/**
 * The order in which plans stand: by lot for each device, so that no plan is always on top, and the same each time
 * somebody comes back. And a selection as it travels in a QR code.
 */
import type { Choice } from '@stoep/rules';

/** The same seed gives the same order (Fisher and Yates, with the numbers of mulberry32). */
export function shuffledBy<T>(seed: number, items: readonly T[]): T[] {
  const order = [...items];
  let state = seed | 0;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const j = Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** "3,7" or, with points, "3:2,7:1". */
export function writeSelection(selection: readonly Choice[]): string {
  return selection.map(({ planId, points }) => (points === undefined ? planId : `${planId}:${points}`)).join(',');
}

/** Only plans that are on the ballot; anything else in the text is left out. */
export function readSelection(text: string, known: ReadonlySet<string>): Choice[] {
  const found = new Map<string, Choice>();
  for (const part of text.split(',')) {
    const [planId = '', points] = part.split(':');
    if (!known.has(planId) || found.has(planId)) continue;
    const whole = Number(points);
    found.set(
      planId,
      points !== undefined && Number.isInteger(whole) && whole > 0 ? { planId, points: whole } : { planId },
    );
  }
  return [...found.values()];
}
