/**
 * The people of the demo: an account for each role, and the residents. Nobody exists, and no mail can reach
 * them: `.example` is reserved for this (RFC 2606).
 */
import { demoAddress } from '../addresses/demo-addresses.js';
import type { DemoPerson } from '../demo-types.js';
import { accountRows } from './account-table.js';
import { residentRows } from './resident-table.js';

export const demoMailDomain = 'lindermeer.example';

/** The accounts first, in the order in which a sign-in page may show them. */
export const demoAccounts: DemoPerson[] = accountRows.map(({ account, name, livesAt, roles }) => ({
  key: account,
  name,
  email: `${account}@${demoMailDomain}`,
  addressKey: demoAddress(livesAt).key,
  roles,
}));

export const demoPeople: DemoPerson[] = [
  ...demoAccounts,
  ...residentRows.map(({ key, name, livesAt }) => ({
    key,
    name,
    email: `${key.replaceAll('-', '.')}@${demoMailDomain}`,
    addressKey: demoAddress(livesAt).key,
    roles: [],
  })),
];

/** The people without a role: those who bring ideas, support them and apply. */
export const demoResidents: DemoPerson[] = demoPeople.filter((person) => person.roles.length === 0);
