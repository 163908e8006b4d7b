import type { DataSource } from 'typeorm';
import { seal, unseal, type SealingKey } from '../../../platform/crypto/seal.js';
import type { OutsideIdentity } from './openid-provider.js';

/**
 * The claim of a provider that names somebody's entry on a voter roll. It may be anything a municipality uses to tell people
 * apart, so it is never stored in clear, only sealed for this very identity, and it ends by itself.
 */
export const rollClaimMs = 12 * 3_600_000;

type Whose = Pick<OutsideIdentity, 'issuer' | 'subject'> & { municipalityId: number };

/** Null when the provider said nothing, or no claim is asked for. */
export function sealRollClaim(whose: Whose, label: string | null, keys: readonly SealingKey[]): string | null {
  if (label === null) return null;
  const { keyId, nonce, tag, ciphertext } = seal(label, contextOf(whose), keys);
  return [keyId, ...[nonce, tag, ciphertext].map((part) => part.toString('base64url'))].join('.');
}

/** The labels that providers gave this person at a sign-in of the last hours. */
export async function findRollClaims(
  db: Pick<DataSource, 'query'>,
  keys: readonly SealingKey[],
  municipalityId: number,
  personId: string,
  now: Date,
): Promise<string[]> {
  const rows = await db.query<{ issuer: string; subject: string; roll_claim: string }[]>(
    `SELECT issuer, subject, roll_claim FROM external_identity
     WHERE municipality_id = $1 AND person_id = $2 AND roll_claim_until > $3 ORDER BY issuer`,
    [municipalityId, personId, now],
  );
  return rows.map(({ roll_claim: sealed, ...whose }) => {
    const [keyId = '', ...parts] = sealed.split('.');
    const [nonce, tag, ciphertext] = parts.map((part) => Buffer.from(part, 'base64url'));
    if (!nonce || !tag || !ciphertext) throw new Error('A roll claim is not as it was sealed.');
    return unseal({ keyId, nonce, tag, ciphertext }, contextOf({ ...whose, municipalityId }), keys);
  });
}

function contextOf({ municipalityId, issuer, subject }: Whose): string {
  return JSON.stringify([municipalityId, 'external_identity', issuer, subject, 'roll_claim']);
}
