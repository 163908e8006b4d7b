/**
 * SQL: which mails somebody ($2) got: those that were written to them, and those to their address of which nobody knew
 * then whose it was, as an invitation from before they had an account.
 */
export const mailsOf = `municipality_id = $1 AND (person_id = $2 OR (person_id IS NULL AND recipient =
  (SELECT email FROM person WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NOT NULL)))`;
