/** The gazetteer can be trusted: every house stands in its buurt and is found by one postcode and number. */
import { contains } from '@stoep/rules';
import { demoArea } from '../areas/demo-areas.js';
import { demoAddress, demoAddresses } from './demo-addresses.js';

describe('the addresses of Lindermeer', () => {
  it('are some 1,500, each key once', () => {
    expect(demoAddresses.length).toBeGreaterThan(1_450);
    expect(demoAddresses.length).toBeLessThan(1_700);
    expect(new Set(demoAddresses.map((address) => address.key)).size).toBe(demoAddresses.length);
  });

  it('lie inside their own buurt and wijk', () => {
    for (const { buurtCode, wijkCode, point } of demoAddresses) {
      expect(contains(demoArea(buurtCode).geometry, point)).toBe(true);
      expect(contains(demoArea(wijkCode).geometry, point)).toBe(true);
    }
  });

  it('have a postcode in the Dutch form, that belongs to one street', () => {
    for (const { postcode } of demoAddresses) expect(postcode).toMatch(/^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/);
    const streets = new Set(demoAddresses.map((address) => address.street));
    const pairs = new Set(demoAddresses.map((address) => `${address.street} ${address.postcode}`));
    expect([streets.size, pairs.size]).toEqual([new Set(demoAddresses.map((a) => a.postcode)).size, streets.size]);
  });

  it('give each buurt five to eight streets', () => {
    const codes = new Set(demoAddresses.map((address) => address.buurtCode));
    expect(codes.size).toBe(13);
    for (const code of codes) {
      const addresses = demoAddresses.filter((address) => address.buurtCode === code);
      const streets = new Set(addresses.map((address) => address.street)).size;
      expect(streets >= 5 && streets <= 8).toBe(true);
    }
  });

  it('are found as people say them', () => {
    expect(demoAddress('Havenkade 6B')).toMatchObject({ street: 'Havenkade', houseNumber: 6, addition: 'B' });
    expect(() => demoAddress('Havenkade 600')).toThrow('No demo address Havenkade 600');
  });
});
