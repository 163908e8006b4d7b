/**
 * Holds a published protocol against itself, step by step, for rounds whose ballots are not published: sums, money left,
 * that prices never fall, and the order of what was paid from the rest. What only the ballots can show (that each
 * price is right, that nobody voted twice) it does not say anything about.
 */
import type { CountingRule } from './counting-rule.js';
import { compareIds } from './election.js';
import { readFraction, type Protocol, type Step } from './protocol.js';

export type ProtocolFault =
  | 'unknown-project'
  | 'cost-differs'
  | 'paid-twice'
  | 'left-differs'
  | 'over-budget'
  | 'price-falls'
  | 'more-payers-than-votes'
  | 'paid-too-little'
  | 'rest-out-of-order'
  | 'would-have-fitted'
  | 'total-differs';

export interface ProtocolError {
  /** The step, from 1; 0 for the whole. */
  readonly step: number;
  readonly fault: ProtocolFault;
  readonly project: string;
}

/** Everything that does not agree; empty if all does. */
export function protocolErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const errors: ProtocolError[] = [];
  const totals = new Map(protocol.totals.map((total) => [total.project, total]));
  const paid = new Set<string>();
  let left = protocol.budget;
  protocol.steps.forEach((step, index) => {
    const fail = (fault: ProtocolFault) => errors.push({ step: index + 1, fault, project: step.project });
    const total = totals.get(step.project);
    left -= step.cost;
    if (!total) fail('unknown-project');
    else {
      if (total.cost !== step.cost) fail('cost-differs');
      checkPayers(step, total, rule, fail);
    }
    if (paid.has(step.project)) fail('paid-twice');
    paid.add(step.project);
    if (step.left !== left) fail('left-differs');
    if (left < 0) fail('over-budget');
    const before = protocol.steps[index - 1];
    if (before && pricePerUtility(step, rule) < pricePerUtility(before, rule)) fail('price-falls');
  });
  checkRest(protocol, rule, errors);
  if (protocol.outcome.cost !== protocol.budget - left) errors.push({ step: 0, fault: 'total-differs', project: '' });
  return errors;
}

function checkPayers(
  step: Step,
  total: { votes: number; score: number },
  rule: CountingRule,
  fail: (fault: ProtocolFault) => unknown,
): void {
  if (step.price === null || step.paidInFull === null || step.paidAllTheyHad === null) return;
  if (step.paidInFull + step.paidAllTheyHad > total.votes) fail('more-payers-than-votes');
  // Whoever pays all they had pays at most the price: together it has to be enough.
  const isPlain = rule.utility === 'cost' || rule.utility === 'count';
  const price = readFraction(step.price);
  const units = isPlain ? step.paidInFull + step.paidAllTheyHad : total.score;
  if (price.top * BigInt(units) < BigInt(step.cost) * price.bottom) fail('paid-too-little');
}

/** Price per unit of utility, to 60 bits behind the point: prices that differ by less count as equal here. */
function pricePerUtility(step: Step, rule: CountingRule): number {
  if (step.price === null) return Infinity;
  const { top, bottom } = readFraction(step.price);
  const worth = rule.utility === 'cost' ? BigInt(step.cost) : 1n;
  return Number((top << 60n) / (bottom * worth)) * 2 ** -60;
}

/** What was paid from the rest came by votes or votes per cost, and whatever was passed over did not fit. */
function checkRest(protocol: Protocol, rule: CountingRule, errors: ProtocolError[]): void {
  const rest = protocol.steps.flatMap((step, index) => (step.by === 'rest' ? [{ step, index }] : []));
  if (rule.then === 'none') return;
  const score = new Map(
    protocol.totals.map((total) => [total.project, total.score / (rule.then === 'votes' ? 1 : total.cost)]),
  );
  rest.forEach(({ step, index }, place) => {
    const next = rest[place + 1];
    if (next && (score.get(next.step.project) ?? 0) > (score.get(step.project) ?? 0))
      errors.push({ step: index + 2, fault: 'rest-out-of-order', project: next.step.project });
  });
  const taken = new Set(protocol.steps.map((step) => step.project));
  const left = protocol.steps.at(-1)?.left ?? protocol.budget;
  for (const total of [...protocol.totals].sort((a, b) => compareIds(a.project, b.project)))
    if (!taken.has(total.project) && total.votes > 0 && total.cost <= left)
      errors.push({ step: 0, fault: 'would-have-fitted', project: total.project });
}
