import type { Role } from '@stoep/rules';

/** Who lives and works in Duinrade, by the part of the address before the at sign. */
export const duinradePeople: { account: string; name: string; role: Role | null }[] = [
  { account: 'bewoner', name: 'Pieternel Duin', role: null },
  { account: 'initiatiefnemer', name: 'Rashid el Amrani', role: null },
  { account: 'buur', name: 'Gerda Zeeman', role: null },
  { account: 'behandelaar', name: 'Lotte Kustermans', role: 'case-worker' },
  { account: 'budgethouder', name: 'Wim Strandjes', role: 'budget-holder' },
  { account: 'moderator', name: 'Fenna Golfbreker', role: 'moderator' },
  { account: 'beheerder', name: 'Noor Vloedman', role: 'administrator' },
];

export const duinradeMailDomain = 'duinrade.example';
