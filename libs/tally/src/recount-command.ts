/** The very command with which anybody counts a published file again and comes to the same: every setting that matters. */
import type { CountingRule } from './counting-rule.js';
import { fromUnits } from './pb/decimal.js';

/** @param moneyDecimals of the rule's amounts: 2 for cents. The command takes amounts in the money of the file. */
export function recountCommand(rule: CountingRule, file: string, moneyDecimals: number): string {
  const money = (amount: number) => `${fromUnits(amount, moneyDecimals)}`;
  const isWhole = rule.floorTo === 10 ** moneyDecimals;
  const isShared = rule.rule === 'equal-shares';
  const flags: [name: string, value: string, isMeant: boolean][] = [
    ['rule', rule.rule, true],
    ['utility', rule.utility, true],
    ['completion', rule.completion, isShared],
    ['start', rule.start, isShared],
    ['floor-to', money(rule.floorTo ?? 1), isShared && rule.start === 'floor' && !isWhole],
    ['stop', rule.stop, isShared],
    ['increment', money(rule.increment), isShared],
    ['then', rule.then, isShared],
    ['compare', rule.compare ?? 'none', isShared && rule.compare === 'greedy'],
    ['rank-points', rule.rankPoints?.join() ?? '', rule.rankPoints !== undefined],
    ['unchosen', rule.unchosen ?? 'left-out', rule.unchosen === 'may-win'],
    ['threshold', `${rule.threshold}`, rule.rule === 'greedy-threshold'],
    ['ties', rule.ties, true],
    ['lots', rule.lots?.join() ?? '', rule.lots !== undefined],
  ];
  const meant = flags.filter(([, , isMeant]) => isMeant).map(([name, value]) => `--${name} ${value}`);
  return ['npm run tally --', file, ...meant].join(' ');
}
