import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readSettings } from './settings.js';

describe('the settings', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'stoep-settings-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (env: Record<string, string>) => readSettings({ DATA_FOLDER: folder, ...env });

  it('need nothing to start with, and keep the key they make', () => {
    const first = read({});
    expect(first).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', isSecure: false, databaseUrl: null });
    expect(read({}).ibanKeys).toEqual(first.ibanKeys);
  });

  it.each([
    [{ PORT: 'drieduizend' }, 'PORT is "drieduizend", but must be a whole number from 0 to 65535.'],
    [{ PORT: '70000' }, 'PORT is "70000", but must be a whole number from 0 to 65535.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address that starts with postgres:// or postgresql://.'],
    [{ PUBLIC_URL: 'stoep' }, 'PUBLIC_URL must be an address that starts with http:// or https://.'],
    [{ SEED_DEMO: 'misschien' }, 'SEED_DEMO is "misschien", but must be yes or no.'],
    [
      { OIDC_ISSUER: 'https://id.example' },
      'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too, because signing in elsewhere needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET.',
    ],
    [
      { OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      'OIDC_ISSUER must be an address that starts with https://.',
    ],
    [{ IBAN_KEYS: 'kort' }, /^IBAN_KEYS must be base64 keys of 32 bytes each/],
  ])('stop with one clear sentence for %j', (env, sentence) => {
    expect(() => read(env as unknown as Record<string, string>)).toThrow(ConfigError);
    expect(() => read(env as unknown as Record<string, string>)).toThrow(sentence);
  });

  it('make cookies Secure where the site is served over https', () => {
    expect(read({ PUBLIC_URL: 'https://stoep.example/' })).toMatchObject({
      isSecure: true,
      publicUrl: 'https://stoep.example',
    });
  });
});
