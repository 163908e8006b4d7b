/** Where somebody goes after signing in. Only an address of our own site: never one that leads elsewhere. */
export function returnAddress(wanted: string | null | undefined): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/mijn';
  return wanted.startsWith('/account') ? '/mijn' : wanted;
}
