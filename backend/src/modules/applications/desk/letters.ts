import { randomUUID } from 'node:crypto';
import type { DeskLetter } from '@stoep/contracts';
import type { Reader, Tx } from '../../../platform/db/transactions.js';
import { postMail, type Mail } from '../../../platform/mail/outbox.js';
import type { ApplicationRow } from '../application.store.js';

/** Tells an applicant something: by mail, or by a letter that waits to be printed for who is known at the desk only. */
export async function tellApplicant(tx: Tx, row: ApplicationRow, mail: Mail, at: Date): Promise<void> {
  if (!row.at_desk) return postMail(tx, mail, at);
  await tx.query(
    `INSERT INTO letter_to_print (municipality_id, id, application_id, key, subject, body, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT the_same_letter_is_written_once DO NOTHING`,
    [row.municipality_id, randomUUID(), row.id, mail.key, mail.subject, mail.body, at],
  );
}

/** The letters about one application, newest first. */
export function lettersOf(db: Reader, municipalityId: number, applicationId: string): Promise<DeskLetter[]> {
  return db.query<DeskLetter[]>(
    `SELECT letter.id, subject, body, made_at AS "madeAt", printed_at AS "printedAt", desk.name, postal_address AS "postalAddress"
     FROM letter_to_print letter
     JOIN application ON (application.municipality_id, application.id) = (letter.municipality_id, letter.application_id)
     JOIN resident_at_desk desk ON (desk.municipality_id, desk.person_id) = (application.municipality_id, application.applicant_id)
     WHERE letter.municipality_id = $1 AND letter.application_id = $2 ORDER BY made_at DESC, letter.id`,
    [municipalityId, applicationId],
  );
}
