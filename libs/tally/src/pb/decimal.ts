/** Decimal numbers of a file as whole numbers: "12,50" and "12.5" are 1250 at two decimals, "1.5e3" is 1500. */

const DECIMAL = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

export interface Decimal {
  readonly digits: string;
  readonly decimals: number;
  readonly isNegative: boolean;
}

/** Null if it is not a plain decimal number. Closing zeros behind the point do not count. */
export function readDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', behind = '', exponent = '0'] = match;
  if (whole === '' && behind === '') return null;
  const moved = moved10(whole, behind, Number(exponent));
  const fraction = moved.behind.replace(/0+$/, '');
  return { digits: `${moved.whole}${fraction}` || '0', decimals: fraction.length, isNegative: sign === '-' };
}

/** The point so many places to the right, or to the left. */
function moved10(whole: string, behind: string, places: number): { whole: string; behind: string } {
  if (places === 0) return { whole, behind };
  const digits = whole + behind;
  const point = whole.length + places;
  if (point <= 0) return { whole: '', behind: '0'.repeat(-point) + digits };
  return { whole: digits.slice(0, point).padEnd(point, '0'), behind: digits.slice(point) };
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
