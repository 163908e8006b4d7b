import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything that can be set from outside, read once at the start and checked. The README lists the same names. */
export interface Settings {
  port: number;
  /** The address in mails and the one that decides whether cookies are Secure. */
  publicUrl: string;
  isSecure: boolean;
  /** Null: the embedded PostgreSQL in the data folder. */
  databaseUrl: string | null;
  databasePoolSize: number;
  dataFolder: string;
  /** Null: mails are kept, and shown to administrators. */
  smtpUrl: string | null;
  mailFrom: string;
  /** 32 bytes each, the first one encrypts, the others can still decrypt. */
  ibanKeys: { id: string; key: Buffer }[];
  seedDemo: boolean;
  /** Where somebody reports a weakness: a mailto: or https: address, shown in security.txt. */
  securityContact: string;
  trustedProxies: string[];
  /** A provider outside with which people can sign in; null: none. */
  openId: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    label: string;
    /** The claim whose value is somebody's label on voter rolls; null: signing in says nothing about them. */
    rollClaim: string | null;
  } | null;
  /** Every limit on attempts is this many times as wide; for tests and measurements. */
  rateLimitFactor: number;
  /** The key pair by which devices know that a message is ours (VAPID, RFC 8292). Null: no messages to devices. */
  webPushKeys: { publicKey: string; privateKey: string } | null;
  /** A PDOK Locatieserver, asked for addresses where the gazetteer is empty. Null: not asked. */
  locatieserverUrl: string | null;
  /** How often the outbox is looked through. Null: only when somebody calls for it, as tests do. */
  outboxEveryMs: number | null;
}

/** A setting is wrong. The message is one sentence that says which, and what it should be. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly isConfigError = true;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = wholeNumber(env, 'PORT', 3000, 0, 65_535);
  const publicUrl = url(env, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  const dataFolder = resolve(env['DATA_FOLDER'] || '.data');
  return {
    port,
    publicUrl: publicUrl.replace(/\/$/, ''),
    isSecure: publicUrl.startsWith('https:'),
    databaseUrl: url(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePoolSize: wholeNumber(env, 'DATABASE_POOL_SIZE', 10, 1, 200),
    dataFolder,
    smtpUrl: url(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['MAIL_FROM'] || 'Stoep <stoep@example.org>',
    ibanKeys: ibanKeys(env, dataFolder),
    seedDemo: yesOrNo(env, 'SEED_DEMO', true),
    securityContact: url(env, 'SECURITY_CONTACT', ['mailto:', 'https:']) ?? 'mailto:security@example.org',
    trustedProxies: (env['TRUSTED_PROXIES'] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    openId: openId(env),
    rateLimitFactor: wholeNumber(env, 'RATE_LIMIT_FACTOR', 1, 1, 1_000_000),
    webPushKeys: webPushKeys(env),
    locatieserverUrl: url(env, 'LOCATIESERVER_URL', ['http:', 'https:']),
    outboxEveryMs: 1_000,
  };
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new ConfigError(`${name} is "${text}", but must be a whole number from ${least} to ${most}.`);
}

function url(env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | null {
  const text = env[name];
  if (!text) return null;
  const wanted = protocols.map((protocol) => (protocol === 'mailto:' ? protocol : `${protocol}//`)).join(' or ');
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new ConfigError(`${name} must be an address that starts with ${wanted}.`);
  return text;
}

/** All or nothing, and over https: only a provider on this very machine may do without. */
function openId(env: NodeJS.ProcessEnv): Settings['openId'] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new ConfigError(
      `${missing.join(' and ')} must be set too, because signing in elsewhere needs ${names.join(', ')}.`,
    );
  const issuer = url(env, 'OIDC_ISSUER', ['https:', 'http:']) ?? '';
  const { protocol, hostname } = new URL(issuer);
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw new ConfigError('OIDC_ISSUER must be an address that starts with https://.');
  return {
    issuer,
    clientId: env['OIDC_CLIENT_ID'] ?? '',
    clientSecret: env['OIDC_CLIENT_SECRET'] ?? '',
    label: env['OIDC_LABEL'] || new URL(issuer).hostname,
    rollClaim: env['OIDC_ROLL_CLAIM'] || null,
  };
}

/** WEB_PUSH_KEYS holds the public and the private key, comma separated, as `npx web-push generate-vapid-keys` makes them. */
function webPushKeys(env: NodeJS.ProcessEnv): Settings['webPushKeys'] {
  const text = env['WEB_PUSH_KEYS'];
  if (!text) return null;
  const [publicKey = '', privateKey = '', ...others] = text.split(',').map((part) => part.trim());
  const lengths = [publicKey, privateKey].map((part) => Buffer.from(part, 'base64url').length);
  if (others.length > 0 || lengths[0] !== 65 || lengths[1] !== 32)
    throw new ConfigError(
      'WEB_PUSH_KEYS must be a public and a private key, comma separated: make them with "npx web-push generate-vapid-keys".',
    );
  return { publicKey, privateKey };
}

function yesOrNo(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new ConfigError(`${name} is "${text}", but must be yes or no.`);
}

/** IBAN_KEYS holds base64 keys of 32 bytes, comma separated, newest first. Without it one is made in the data folder. */
function ibanKeys(env: NodeJS.ProcessEnv, dataFolder: string): Settings['ibanKeys'] {
  const texts = (env['IBAN_KEYS'] || ownIbanKey(dataFolder)).split(',').map((part) => part.trim());
  return texts.map((text) => {
    const key = Buffer.from(text, 'base64');
    if (key.length !== 32)
      throw new ConfigError(
        'IBAN_KEYS must be base64 keys of 32 bytes each, comma separated: make one with "openssl rand -base64 32".',
      );
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  });
}

function ownIbanKey(dataFolder: string): string {
  const file = join(dataFolder, 'iban.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const key = randomBytes(32).toString('base64');
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
