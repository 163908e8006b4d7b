import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { hashToken, newToken } from './token.js';

/**
 * One-time tokens that go out by mail. A newer one to choose a password takes the place of the older; registrations each
 * keep their own, with the name and password they were made with.
 */
export type TokenPurpose = 'confirm-email' | 'reset-password' | 'change-email';

const hourMs = 3_600_000;
const lifetimeMs: Record<TokenPurpose, number> = {
  'confirm-email': 48 * hourMs,
  'reset-password': hourMs,
  'change-email': 48 * hourMs,
};

/** What a token carries until it is used: a registration's name and password, or the address somebody wants. */
export interface TokenCargo {
  displayName?: string;
  passwordHash?: string;
  newEmail?: string;
}

/** Makes a token for a person who is there; for an unknown id it takes the same steps and keeps nothing. */
export async function issueToken(
  tx: Tx,
  municipalityId: number,
  personId: string,
  purpose: TokenPurpose,
  now: Date,
  cargo: TokenCargo = {},
): Promise<string> {
  const { token, hash } = newToken();
  if (purpose !== 'confirm-email')
    await tx.query('DELETE FROM person_token WHERE municipality_id = $1 AND person_id = $2 AND purpose = $3', [
      municipalityId,
      personId,
      purpose,
    ]);
  await tx.query(
    `INSERT INTO person_token (municipality_id, token_hash, person_id, purpose, expires_at, display_name, password_hash, new_email)
     SELECT municipality_id, $3, id, $4, $5::timestamptz, $6, $7, $8 FROM person WHERE municipality_id = $1 AND id = $2`,
    [
      municipalityId,
      personId,
      hash,
      purpose,
      new Date(now.getTime() + lifetimeMs[purpose]),
      cargo.displayName ?? null,
      cargo.passwordHash ?? null,
      cargo.newEmail ?? null,
    ],
  );
  return token;
}

export interface UsedToken {
  person_id: string;
  display_name: string | null;
  password_hash: string | null;
  new_email: string | null;
}

/** Uses a token up and answers whose it was. @throws Refusal 400 when it is unknown, used or too old. */
export async function useToken(
  tx: Tx,
  municipalityId: number,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<UsedToken> {
  const [rows] = await tx.query<[UsedToken[], number]>(
    'DELETE FROM person_token WHERE municipality_id = $1 AND token_hash = $2 AND purpose = $3 AND expires_at > $4 RETURNING person_id, display_name, password_hash, new_email',
    [municipalityId, hashToken(token), purpose, now],
  );
  if (!rows[0]) throw new Refusal(400, 'link-no-longer-works');
  return rows[0];
}
