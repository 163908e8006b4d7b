/**
 * The code in a letter: twelve signs that say nothing and one that finds typing errors, XXXX-XXXX-XXXX-X. Without 0, O, 1
 * and I, which look alike. Drawing one by lot is the server's.
 */
export const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const signs = codeAlphabet.length;
const drawnLength = 12;

/** The code of twelve drawn signs, with its check sign and in groups, as it is printed. */
export function printedCode(drawn: string): string {
  return (drawn + checkSign(drawn)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The thirteen signs of what somebody typed, or null when it cannot be a code: a sign too many, or one mistaken. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  if (code.length !== drawnLength + 1 || [...code].some((sign) => !codeAlphabet.includes(sign))) return null;
  return checkSign(code.slice(0, drawnLength)) === code[drawnLength] ? code : null;
}

/** Luhn's sum over an alphabet: finds each single mistake and nearly all neighbours that changed places. */
function checkSign(drawn: string): string {
  const sum = [...drawn].reverse().reduce((total, sign, index) => {
    const value = codeAlphabet.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / signs) + (value % signs);
  }, 0);
  return codeAlphabet[(signs - (sum % signs)) % signs] ?? '';
}
