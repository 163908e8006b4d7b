/** What one voter's share paid for, worked out from the published prices alone: the voter's choice never leaves the page. */
import type { CountingRule } from './counting-rule.js';
import { isShared, readFraction, type Protocol } from './protocol.js';
import { reduced, type Fraction } from './shares/fraction.js';

export interface SharePayment {
  readonly project: string;
  /** Rounded down to whole units. */
  readonly amount: number;
}

export interface SpentShare {
  readonly paid: readonly SharePayment[];
  readonly left: number;
}

/** @param strengths what the voter's ballot is worth to each project chosen: 1, points, or points for the place */
export function sharePayments(
  protocol: Pick<Protocol, 'outcome' | 'steps'>,
  rule: CountingRule,
  strengths: ReadonlyMap<string, number>,
): SpentShare {
  if (!isShared(protocol, rule)) return { paid: [], left: 0 };
  let left = readFraction(protocol.outcome.endowment ?? '0');
  const paid: SharePayment[] = [];
  for (const { project, price } of protocol.steps) {
    const strength = strengths.get(project) ?? 0;
    if (strength === 0 || price === null || left.top === 0n) continue;
    const asked = times(readFraction(price), strength);
    const gives = isMore(asked, left) ? left : asked;
    left = minus(left, gives);
    paid.push({ project, amount: Number(gives.top / gives.bottom) });
  }
  return { paid, left: Number(left.top / left.bottom) };
}

function times({ top, bottom }: Fraction, factor: number): Fraction {
  return reduced(top * BigInt(factor), bottom);
}

function isMore(one: Fraction, other: Fraction): boolean {
  return one.top * other.bottom > other.top * one.bottom;
}

function minus(one: Fraction, other: Fraction): Fraction {
  return reduced(one.top * other.bottom - other.top * one.bottom, one.bottom * other.bottom);
}
