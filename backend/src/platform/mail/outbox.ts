import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/transactions.js';

/** A mail as the command that causes it writes it. Sending is the outbox worker's, after the transaction. */
export interface Mail {
  municipalityId: number;
  /** The same letter has the same key, and goes out once. */
  key: string;
  /** Null for somebody without an address: then there is nothing to send. */
  to: string | null;
  subject: string;
  body: string;
}

/** Writes the mail in the transaction that causes it. A second mail with the same key is dropped. */
export async function postMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  if (mail.to === null) return;
  await tx.query(
    `INSERT INTO outbox_mail (municipality_id, id, key, recipient, subject, body, next_attempt_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING`,
    [mail.municipalityId, randomUUID(), mail.key, mail.to, mail.subject, mail.body, now],
  );
}
