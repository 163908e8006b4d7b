import { randomBytes, randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/db/transactions.js';
import { Passwords } from './passwords.js';
import { issueToken } from './person-tokens.js';

/**
 * Gives somebody the role of administrator from the command line, which is how a new municipality gets its first one.
 * @returns a one-time token to choose a password with, good for an hour
 */
export async function inviteAdministrator(tx: Tx, municipalityId: number, email: string, now: Date): Promise<string> {
  const address = email.toLowerCase();
  // Nobody knows this password: the account opens only by the link.
  const unknowable = await new Passwords().hash(randomBytes(32).toString('base64'));
  await tx.query(
    `INSERT INTO person (municipality_id, id, email, display_name, password_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [municipalityId, randomUUID(), address, 'Beheerder', unknowable, now],
  );
  const [person] = await tx.query<{ id: string }[]>('SELECT id FROM person WHERE municipality_id = $1 AND email = $2', [
    municipalityId,
    address,
  ]);
  if (!person) throw new Error('The person was not stored');
  await tx.query(
    `INSERT INTO role_assignment (municipality_id, person_id, role, given_at) VALUES ($1, $2, 'administrator', $3)
     ON CONFLICT DO NOTHING`,
    [municipalityId, person.id, now],
  );
  return issueToken(tx, municipalityId, person.id, 'reset-password', now);
}
