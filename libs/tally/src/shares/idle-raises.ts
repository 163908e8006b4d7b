/**
 * How many raises certainly change nothing. When all that was bought was paid in full by everybody, it is bought first
 * with every higher endowment too, at the same prices; so nothing happens until the supporters of some other project can
 * pay for it with what they then have left. A round with few voters and small steps has a million such raises.
 */
import { at } from './layout.js';
import type { Workspace } from './workspace.js';

/** Far above the error of the sums here, which are in doubles: the last raises before the change are made one by one. */
const CAUTION = 1e-9;

/** @param endowment of the run that bought the opening, all of it and nothing else */
export function idleRaises(space: Workspace, endowment: number, increment: number): number {
  const { layout, opening, paid } = space;
  const bought = new Set(opening);
  let needed = Infinity;
  for (let project = 0; project < layout.cost.length; project++) {
    const from = at(layout.supporters.first, project);
    const to = at(layout.supporters.first, project + 1);
    if (bought.has(project) || from === to) continue;
    let [asked, people] = [at(layout.cost, project), 0];
    for (let k = from; k < to; k++) {
      const group = at(layout.supporters.entry, k);
      asked += at(layout.weight, group) * at(paid, group);
      people += at(layout.weight, group);
    }
    needed = Math.min(needed, asked / people);
  }
  const idle = Math.floor((needed * (1 - CAUTION) - endowment) / increment) - 1;
  return Number.isFinite(idle) ? Math.max(0, idle) : 0;
}
