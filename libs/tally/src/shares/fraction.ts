/** Exact fractions, only where something is written down or begins; inside a count whole numbers over one denominator. */
export interface Fraction {
  readonly top: bigint;
  /** More than zero. */
  readonly bottom: bigint;
}

export function reduced(top: bigint, bottom: bigint): Fraction {
  const divisor = commonDivisor(top < 0n ? -top : top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

/** "42703/21", or "1200" for a whole number. */
export function writeFraction({ top, bottom }: Fraction): string {
  const fraction = reduced(top, bottom);
  return fraction.bottom === 1n ? `${fraction.top}` : `${fraction.top}/${fraction.bottom}`;
}

/** Within a unit in the last place of the double nearest to it, also where top and bottom are too long for one. */
export function toNumber({ top, bottom }: Fraction): number {
  // 64 bits of quotient are more than a double can hold.
  const shift = length(bottom) - length(top) + 64;
  const quotient = shift >= 0 ? (top << BigInt(shift)) / bottom : top / (bottom << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}

function length(value: bigint): number {
  return value === 0n ? 1 : (value < 0n ? -value : value).toString(16).length * 4;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
