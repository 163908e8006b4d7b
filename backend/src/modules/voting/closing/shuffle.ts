import { randomInt } from 'node:crypto';

/** A new list in an order drawn by lot (Fisher and Yates), so that nothing can be read from where something stands. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const drawn = randomInt(last + 1);
    [result[last], result[drawn]] = [result[drawn] as Item, result[last] as Item];
  }
  return result;
}
