import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashToken } from '../token.js';

/** One-time codes of an app (RFC 6238: SHA-1, six digits, 30 seconds) and the codes for when the telephone is lost. */
const periodMs = 30_000;
const recoveryCount = 8;

export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an app makes of the secret, to be shown as a picture. */
export function appAddress(secret: string, issuer: string, account: string): string {
  return totpOf(secret, issuer, account).toString();
}

/** Six digits, with or without a space. A recovery code can begin with digits too, but is longer. */
export function isAppCode(code: string): boolean {
  return /^\d{3} ?\d{3}$/.test(code);
}

/** The step of time a code is of: now, the one before or the one after. Null when it is of none of them. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code.replace(' ', ''), timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / periodMs) + delta;
}

/** Eighty random bits each, as four groups of four that can be read out loud. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () => {
    const text = new Secret({ buffer: Uint8Array.from(randomBytes(10)).buffer }).base32.toLowerCase();
    return (text.match(/.{4}/g) ?? []).join('-');
  });
}

export function hashRecoveryCode(code: string): Buffer {
  return hashToken(code.replace(/[- ]/g, '').toLowerCase());
}

function totpOf(secret: string, issuer = 'Stoep', label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret) });
}
