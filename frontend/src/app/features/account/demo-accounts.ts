/** In the demo: the accounts anybody may look around with. Only the part before the at sign; the rest is the municipality's. */
const everyAccount = [
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
  'balie',
  'beheerder',
  'auditor',
] as const;

export const demoPassword = 'welkom-op-de-stoep';

/** What the demo's municipalities have: the first all of them, the second by the sea a few. */
const second = {
  code: 'GM9902',
  accounts: ['bewoner', 'initiatiefnemer', 'behandelaar', 'budgethouder', 'moderator', 'beheerder'],
};

export function demoAccountsOf(municipalityCode: string): readonly string[] {
  return municipalityCode === second.code ? second.accounts : everyAccount;
}

export function demoEmail(account: string, municipalityCode: string): string {
  return `${account}@${municipalityCode === second.code ? 'duinrade' : 'lindermeer'}.example`;
}
