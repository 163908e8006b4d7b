/**
 * Holds a published protocol against itself and its rule, step by step, for rounds whose ballots are not published: sums,
 * money left, what everybody began with, prices, and the order wherever the totals alone decide it. What only the ballots
 * can show (who supports what together, that nobody voted twice) it does not say anything about.
 */
import { orderErrors } from './check-order.js';
import { priceErrors, shareErrors } from './check-prices.js';
import type { CountingRule } from './counting-rule.js';
import { isShared, type Protocol, type Step } from './protocol.js';
import type { ProtocolError, ProtocolFault } from './protocol-faults.js';

/** Everything that does not agree; empty if all does. */
export function protocolErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const errors = sumErrors(protocol);
  const selected = protocol.steps.map((step) => step.project).join('\n');
  if (selected !== protocol.outcome.selected.join('\n'))
    errors.push({ step: 0, fault: 'outcome-differs', project: '' });
  protocol.steps.forEach((step, index) => {
    if (step.by !== moneyOf(protocol, rule, index))
      errors.push({ step: index + 1, fault: 'wrong-money', project: step.project });
  });
  if (isShared(protocol, rule)) errors.push(...shareErrors(protocol, rule), ...priceErrors(protocol, rule));
  return [...errors, ...orderErrors(protocol, rule)];
}

function sumErrors(protocol: Protocol): ProtocolError[] {
  const errors: ProtocolError[] = [];
  const costs = new Map(protocol.totals.map(({ project, cost }) => [project, cost]));
  const paid = new Set<string>();
  let left = protocol.budget;
  protocol.steps.forEach((step, index) => {
    const fail = (fault: ProtocolFault) => errors.push({ step: index + 1, fault, project: step.project });
    const cost = costs.get(step.project);
    left -= step.cost;
    if (cost === undefined) fail('unknown-project');
    else if (cost !== step.cost) fail('cost-differs');
    if (paid.has(step.project)) fail('paid-twice');
    paid.add(step.project);
    if (step.left !== left) fail('left-differs');
    if (left < 0) fail('over-budget');
  });
  if (protocol.outcome.cost !== protocol.budget - left) errors.push({ step: 0, fault: 'total-differs', project: '' });
  return errors;
}

/** From which money the step at this place has to be paid. */
function moneyOf(protocol: Protocol, rule: CountingRule, index: number): Step['by'] {
  if (!isShared(protocol, rule)) return 'order';
  return index < protocol.outcome.bySharing ? 'shares' : 'rest';
}
