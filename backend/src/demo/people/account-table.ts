/**
 * The demo accounts with easy addresses, one for each role. Anybody may sign in with them to look around; the seeding
 * code decides on the password.
 */
import type { RoleAssignment } from '@stoep/rules';

export interface AccountRow {
  /** The part before the at sign, and the person's key. */
  account: string;
  name: string;
  livesAt: string;
  roles: RoleAssignment[];
}

const everywhere = null;

export const accountRows: AccountRow[] = [
  { account: 'bewoner', name: 'Anneke Vos', livesAt: 'Merelstraat 8', roles: [] },
  { account: 'initiatiefnemer', name: 'Yusuf Demirci', livesAt: 'Korenstraat 5', roles: [] },
  {
    account: 'behandelaar',
    name: 'Marleen de Groot',
    livesAt: 'Lindenlaan 11',
    roles: [{ role: 'case-worker', wijkCode: everywhere }],
  },
  {
    account: 'behandelaar2',
    name: 'Tarik Benali',
    livesAt: 'Beukenlaan 14',
    roles: [{ role: 'case-worker', wijkCode: everywhere }],
  },
  {
    account: 'budgethouder',
    name: 'Carla Wijnands',
    livesAt: 'Hofstedelaan 3',
    roles: [{ role: 'budget-holder', wijkCode: everywhere }],
  },
  {
    account: 'budgethouder2',
    name: 'Johan Sietsema',
    livesAt: 'Dorpsstraat 19',
    roles: [{ role: 'budget-holder', wijkCode: everywhere }],
  },
  {
    account: 'adviseur-fysiek',
    name: 'Bram Oosterveld',
    livesAt: 'Lagunelaan 9',
    roles: [{ role: 'adviser-physical', wijkCode: everywhere }],
  },
  {
    account: 'adviseur-sociaal',
    name: 'Naima Oulad',
    livesAt: 'Kersengaard 6',
    roles: [{ role: 'adviser-social', wijkCode: everywhere }],
  },
  {
    account: 'financien',
    name: 'Ria Blankers',
    livesAt: 'Wallstraat 10',
    roles: [{ role: 'finance', wijkCode: everywhere }],
  },
  {
    account: 'moderator',
    name: 'Joris van Dalen',
    livesAt: 'Seinpad 4',
    roles: [{ role: 'moderator', wijkCode: everywhere }],
  },
  {
    account: 'wijkprofessional',
    name: 'Shanice Pinas',
    livesAt: 'Wiekslag 8B',
    roles: [
      { role: 'neighbourhood-professional', wijkCode: 'WK990002' },
      { role: 'moderator', wijkCode: everywhere },
    ],
  },
  {
    account: 'balie',
    name: 'Fatima Yildirim',
    livesAt: 'Avondlaan 18',
    roles: [{ role: 'desk', wijkCode: everywhere }],
  },
  {
    account: 'beheerder',
    name: 'Wouter Lammers',
    livesAt: 'Esdoornsingel 7',
    roles: [{ role: 'administrator', wijkCode: everywhere }],
  },
  {
    account: 'auditor',
    name: 'Hendrika Nauta',
    livesAt: 'Avondlaan 12',
    roles: [{ role: 'auditor', wijkCode: everywhere }],
  },
];
