/** Euros as people type them, to whole cents and back. Never through a floating point number. */

/** "1.250", "€ 12,50" or "12.50" to cents; null when it is not an amount, so that the form can say so. */
export function parseEuros(text: string): number | null {
  const bare = text.replace(/[\s\u00a0€]/g, '');
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2})|,-)?$/.exec(bare);
  if (!match?.[1]) return null;
  const euros = match[1].replace(/\./g, '');
  if (euros.length > 9) return null;
  return Number(euros) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Cents as "€ 1.250" or, with cents, "€ 12,50". */
export function formatEuros(cents: number, locale = 'nl-NL'): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);
}
