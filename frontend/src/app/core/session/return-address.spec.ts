/** After signing in one never ends on another site. */
import { returnAddress } from './return-address';

describe('the address to return to', () => {
  it.each(['/initiatieven/nieuw/verder', '/medewerkers/werkvoorraad?stand=alle'])(
    'is a page of our own: %s',
    (address) => {
      expect(returnAddress(address)).toBe(address);
    },
  );

  it.each([
    undefined,
    null,
    '',
    '//elders.example',
    'https://elders.example',
    '/\\elders.example',
    '/account/inloggen',
  ])('is the personal page for %s', (address) => {
    expect(returnAddress(address)).toBe('/mijn');
  });
});
