/** There is somebody for every role, and no two people can be mixed up. */
import { roles } from '@stoep/rules';
import { demoAddresses } from '../addresses/demo-addresses.js';
import { demoAreas } from '../areas/demo-areas.js';
import { demoAccounts, demoPeople, demoResidents } from './demo-people.js';

describe('the people of Lindermeer', () => {
  it('are about sixty, each with their own key, name and e-mail address', () => {
    expect(demoPeople.length).toBeGreaterThanOrEqual(58);
    for (const field of ['key', 'name', 'email'] as const) {
      expect(new Set(demoPeople.map((person) => person[field])).size).toBe(demoPeople.length);
    }
  });

  it('can only be written to at the reserved domain', () => {
    for (const { email } of demoPeople) expect(email).toMatch(/^[a-z0-9.-]+@lindermeer\.example$/);
  });

  it('live in the gazetteer, one at each address', () => {
    const homes = demoPeople.map((person) => person.addressKey);
    expect(new Set(homes).size).toBe(homes.length);
    const known = new Set(demoAddresses.map((address) => address.key));
    expect(homes.filter((home) => !known.has(home))).toEqual([]);
  });

  it('fill every role, limited to wijken that exist', () => {
    const held = demoAccounts.flatMap((person) => person.roles);
    expect(new Set(held.map(({ role }) => role))).toEqual(new Set(roles));
    const wijken = demoAreas.filter((area) => area.kind === 'wijk').map((area) => area.code);
    for (const { wijkCode } of held) expect(wijkCode === null || wijken.includes(wijkCode)).toBe(true);
  });

  it('leave enough residents to support an initiative', () => {
    expect(demoResidents.length).toBeGreaterThanOrEqual(48);
  });
});
