import { randomUUID } from 'node:crypto';
import type { Reader, Tx } from '../db/transactions.js';

/** A mail as the command that causes it writes it. Sending is the outbox worker's, after the transaction. */
export interface Mail {
  municipalityId: number;
  /** The same letter has the same key, and goes out once. */
  key: string;
  /** Whose mail it is; null when it goes to an address of which nobody knows whose it is. */
  personId: string | null;
  /** Null for somebody without an address: then there is nothing to send. */
  to: string | null;
  subject: string;
  body: string;
  /** The other people whom it names, each by `nameOf`. */
  names?: readonly string[];
}

/**
 * Stands in a mail for the name of somebody else than its reader. `mail_text` in the database puts in the name of the
 * people in `names`, as it is when the mail is sent or read: a mail holds a key of them, never their name.
 */
export function nameOf(personId: string): string {
  return `{person:${personId}}`;
}

/** The same in SQL. @param id an expression for the key of somebody, written by us */
export function nameOfSql(id: string): string {
  return `'{person:' || ${id} || '}'`;
}

/** Writes the mail in the transaction that causes it. A second mail with the same key is dropped. */
export async function postMail(tx: Tx, mail: Mail, now: Date): Promise<void> {
  if (mail.to === null) return;
  await tx.query(
    `INSERT INTO outbox_mail
       (municipality_id, id, key, person_id, recipient, subject, body, names, next_attempt_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING`,
    [
      mail.municipalityId,
      randomUUID(),
      mail.key,
      mail.personId,
      mail.to,
      mail.subject,
      mail.body,
      mail.names ?? [],
      now,
    ],
  );
}

/** What a statement of `postToMany` may say of each message. */
type Column =
  | 'key'
  | 'person_id'
  | 'recipient'
  | 'subject'
  | 'body'
  | 'names'
  | 'unsubscribe_url'
  | 'next_attempt_at'
  | 'channel'
  | 'link';

interface Posting {
  municipalityId: number;
  now: Date;
  /** In the order of the SELECT; `next_attempt_at` is when it may go out. */
  columns: readonly Column[];
  /** SQL for the messages; in it $1 is the municipality and $2 the moment, `parameters` come after those. */
  select: string;
  parameters: readonly unknown[];
}

/**
 * Writes a message to each of many, in one statement. Who has no address is passed over, and a second message with the
 * same key is dropped. @returns how many were written
 */
export async function postToMany(db: Reader, posting: Posting): Promise<number> {
  const { municipalityId, now, columns, select, parameters } = posting;
  const list = columns.join(', ');
  const written = await db.query<unknown[]>(
    `INSERT INTO outbox_mail (municipality_id, id, created_at, ${list})
     SELECT $1::integer, gen_random_uuid(), $2::timestamptz, ${list} FROM (${select}) AS message (${list})
     WHERE recipient IS NOT NULL
     ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING RETURNING 1`,
    [municipalityId, now, ...parameters],
  );
  return written.length;
}
