import { testSettings } from '../../testing/test-settings.js';
import { SiteAddresses } from './site-addresses.js';

function addresses(publicUrl: string): SiteAddresses {
  const made = new SiteAddresses(testSettings({ publicUrl }));
  made.tell([
    { host: 'stoep.example', municipalityId: 1 },
    { host: 'www.stoep.example', municipalityId: 1 },
    { host: 'buurt.elders.example', municipalityId: 2 },
  ]);
  return made;
}

describe('the address in a mail', () => {
  it('is that of the municipality it comes from', () => {
    expect(addresses('https://www.stoep.example').of(1)).toBe('https://www.stoep.example');
    expect(addresses('https://www.stoep.example').of(2)).toBe('https://buurt.elders.example');
    expect(addresses('http://stoep.example:3000').of(2)).toBe('http://buurt.elders.example:3000');
  });

  it('is the one of the settings for a municipality without a name', () => {
    expect(addresses('https://stoep.example').of(3)).toBe('https://stoep.example');
  });
});
