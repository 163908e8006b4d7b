import type { Settings } from '../platform/config/settings.js';

/** Settings of a platform under test: fixed key, no mail server, one origin. */
export function testSettings(overrides: Partial<Settings> = {}): Settings {
  return {
    port: 0,
    publicUrl: 'http://localhost',
    isSecure: false,
    databaseUrl: null,
    // One connection: a command that asks for a second one while it holds the first waits for itself, and fails.
    databasePoolSize: 1,
    dataFolder: '',
    smtpUrl: null,
    mailFrom: 'Stoep <stoep@example.org>',
    ibanKeys: [{ id: 'testkey1', key: Buffer.alloc(32, 7) }],
    seedDemo: false,
    securityContact: 'mailto:security@example.org',
    trustedProxies: [],
    rateLimitFactor: 1000,
    openId: null,
    webPushKeys: null,
    locatieserverUrl: null,
    outboxEveryMs: null,
    ...overrides,
  };
}
