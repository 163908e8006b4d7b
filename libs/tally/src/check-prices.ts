/** The prices and shares of a published protocol: not too low, not too high, never falling, and from the money there was. */
import type { CountingRule } from './counting-rule.js';
import { firstEndowment } from './shares/equal-shares.js';
import { readFraction, type Protocol, type Step } from './protocol.js';
import type { ProtocolError, ProtocolFault } from './protocol-faults.js';
import type { Fraction } from './shares/fraction.js';

type Total = Protocol['totals'][number];

/** What everybody had: the first share, raised by whole steps where the rule says so. */
export function shareErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const first = firstEndowment(protocol, rule);
  const had = readFraction(protocol.outcome.endowment ?? '-1');
  const raised = had.top * first.bottom - first.top * had.bottom;
  const step = BigInt(rule.increment) * had.bottom * first.bottom;
  const isRight = rule.completion === 'none' ? raised === 0n : raised >= 0n && raised % step === 0n;
  return isRight ? [] : [{ step: 0, fault: 'share-differs', project: '' }];
}

export function priceErrors(protocol: Protocol, rule: CountingRule): ProtocolError[] {
  const totals = new Map(protocol.totals.map((total) => [total.project, total]));
  const share = readFraction(protocol.outcome.endowment ?? '0');
  const bought = protocol.steps.slice(0, protocol.outcome.bySharing);
  const errors = bought.flatMap((step, index) => {
    const total = totals.get(step.project);
    const faults = [
      ...(total ? paymentFaults(step, total, share, rule) : []),
      ...fallen(bought[index - 1], step, rule),
    ];
    return faults.map((fault) => ({ step: index + 1, fault, project: step.project }));
  });
  const costs = new Map(protocol.totals.map(({ project, cost }) => [project, cost]));
  const rich = protocol.shortfalls.filter(
    ({ project, supportersHad }) => supportersHad >= (costs.get(project) ?? Infinity),
  );
  return [...errors, ...rich.map(({ project }) => ({ step: 0, fault: 'supporters-could-pay' as const, project }))];
}

/**
 * Whoever gives all they have gives at most the price, and nobody gives more. With points a voter pays the price for
 * each of them; who paid then says little, so only the limits are held: one point each, or all points there are.
 */
function paymentFaults(step: Step, total: Total, share: Fraction, rule: CountingRule): ProtocolFault[] {
  if (step.price === null) return ['price-missing'];
  const isPlain = rule.utility === 'cost' || rule.utility === 'count';
  const price = readFraction(step.price);
  const pays = (units: number) => sign(price.top * BigInt(units) - BigInt(step.cost) * price.bottom);
  const faults: ProtocolFault[] = [];
  if (price.top * share.bottom > share.top * price.bottom) faults.push('price-above-share');
  if (step.paidInFull === null || step.paidAllTheyHad === null)
    return pays(isPlain ? total.votes : total.score) < 0 ? [...faults, 'paid-too-little'] : faults;
  const payers = step.paidInFull + step.paidAllTheyHad;
  if (payers > total.votes) faults.push('more-payers-than-votes');
  if (pays(isPlain ? payers : total.score) < 0) faults.push('paid-too-little');
  const areAllInFull = step.paidAllTheyHad === 0 && step.paidInFull === total.votes;
  if (pays(step.paidInFull) > 0 || (areAllInFull && !isPlain && pays(total.score) > 0)) faults.push('paid-too-much');
  return faults;
}

/** Per unit of utility: by cost a euro of the plan, otherwise the plan or a point. */
function fallen(before: Step | undefined, step: Step, rule: CountingRule): ProtocolFault[] {
  if (!before || before.price === null || step.price === null) return [];
  const [one, next] = [readFraction(before.price), readFraction(step.price)];
  const worth = (of: Step) => (rule.utility === 'cost' ? BigInt(of.cost) : 1n);
  const difference = next.top * one.bottom * worth(before) - one.top * next.bottom * worth(step);
  return difference < 0n ? ['price-falls'] : [];
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
