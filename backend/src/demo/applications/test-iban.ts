/**
 * Dutch account numbers for the demo, right by their check digits (ISO 13616, mod 97) and yet nobody's: the account
 * part is far below the numbers that the bank gives out.
 */

/** The account number with its check digits, for a small serial number: "NL..RABO00000001xx". */
export function testIban(serial: number): string {
  const bban = `RABO${String(100 + serial).padStart(10, '0')}`;
  const check = 98 - remainderOf97(`${bban}NL00`);
  return `NL${String(check).padStart(2, '0')}${bban}`;
}

/** The text with letters as numbers (A is 10), taken modulo 97; a valid IBAN with its first four moved back gives 1. */
export function remainderOf97(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((remainder, digit) => (remainder * 10 + Number(digit)) % 97, 0);
}
