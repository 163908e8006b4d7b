/** The id of the field on the page, from the name the server gives it: "costLines.0.amountCents". */
export function fieldId(name: string): string {
  return `veld-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
