/** Decimal numbers of a file as whole numbers: "12,50" and "12.5" are 1250 at two decimals. */

const DECIMAL = /^(-?)(\d+)(?:[.,](\d+))?$/;

export interface Decimal {
  readonly digits: string;
  readonly decimals: number;
  readonly isNegative: boolean;
}

/** Null if it is not a plain decimal number. Closing zeros behind the point do not count. */
export function readDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return { digits: `${match[2]}${fraction}`, decimals: fraction.length, isNegative: match[1] === '-' };
}

/** In units of 10^-decimals; null if that is more than a double holds exactly. */
export function inUnits(decimal: Decimal, decimals: number): number | null {
  const value = Number(decimal.digits + '0'.repeat(decimals - decimal.decimals));
  if (!Number.isSafeInteger(value)) return null;
  return decimal.isNegative ? -value : value;
}

/** The other way: 1250 at two decimals is 12.5. */
export function fromUnits(value: number, decimals: number): number {
  return decimals === 0 ? value : Number(`${value}e-${decimals}`);
}
