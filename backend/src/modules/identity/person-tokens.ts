import type { Tx } from '../../platform/db/transactions.js';
import { Refusal } from '../../platform/http/refusal.js';
import { hashToken, newToken } from './token.js';

/** One-time tokens that go out by mail. A newer one of the same purpose takes the place of the older. */
export type TokenPurpose = 'confirm-email' | 'reset-password';

const lifetimeMs: Record<TokenPurpose, number> = { 'confirm-email': 48 * 3_600_000, 'reset-password': 3_600_000 };

export async function issueToken(
  tx: Tx,
  municipalityId: number,
  personId: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<string> {
  const { token, hash } = newToken();
  await tx.query('DELETE FROM person_token WHERE municipality_id = $1 AND person_id = $2 AND purpose = $3', [
    municipalityId,
    personId,
    purpose,
  ]);
  await tx.query(
    'INSERT INTO person_token (municipality_id, token_hash, person_id, purpose, expires_at) VALUES ($1, $2, $3, $4, $5)',
    [municipalityId, hash, personId, purpose, new Date(now.getTime() + lifetimeMs[purpose])],
  );
  return token;
}

/** Uses a token up and answers whose it was. @throws Refusal 400 when it is unknown, used or too old. */
export async function useToken(
  tx: Tx,
  municipalityId: number,
  token: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<string> {
  const [rows] = await tx.query<[{ person_id: string }[], number]>(
    'DELETE FROM person_token WHERE municipality_id = $1 AND token_hash = $2 AND purpose = $3 AND expires_at > $4 RETURNING person_id',
    [municipalityId, hashToken(token), purpose, now],
  );
  if (!rows[0]) throw new Refusal(400, 'link-no-longer-works');
  return rows[0].person_id;
}
