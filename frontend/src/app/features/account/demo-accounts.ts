/** In the demo: the accounts anybody may look around with. Only the part before the at sign; the rest is the same. */
export const demoAccounts = [
  'bewoner',
  'initiatiefnemer',
  'behandelaar',
  'behandelaar2',
  'budgethouder',
  'budgethouder2',
  'adviseur-fysiek',
  'adviseur-sociaal',
  'financien',
  'moderator',
  'wijkprofessional',
  'beheerder',
  'auditor',
] as const;

export const demoPassword = 'welkom-op-de-stoep';

export function demoEmail(account: string): string {
  return `${account}@lindermeer.example`;
}
