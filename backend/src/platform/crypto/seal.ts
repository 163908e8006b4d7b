import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts single fields with AES-256-GCM. The context is bound to the ciphertext, so a value cannot be moved to another row. */
export interface Sealed {
  ciphertext: Buffer;
  nonce: Buffer;
  tag: Buffer;
  keyId: string;
}

export interface SealingKey {
  id: string;
  key: Buffer;
}

/** @param context municipality, table, row and column, as additional authenticated data. */
export function seal(plain: string, context: string, keys: readonly SealingKey[]): Sealed {
  const newest = keys[0];
  if (!newest) throw new Error('There is no key to encrypt with.');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', newest.key, nonce);
  cipher.setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return { ciphertext, nonce, tag: cipher.getAuthTag(), keyId: newest.id };
}

/** @throws when the key is unknown, or the value was changed or stands in another place than it was sealed for. */
export function unseal(sealed: Sealed, context: string, keys: readonly SealingKey[]): string {
  const known = keys.find((key) => key.id === sealed.keyId);
  if (!known) throw new Error(`Key ${sealed.keyId} is not among IBAN_KEYS.`);
  const decipher = createDecipheriv('aes-256-gcm', known.key, sealed.nonce);
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.tag);
  return Buffer.concat([decipher.update(sealed.ciphertext), decipher.final()]).toString('utf8');
}
