import type { Tx } from '../../../platform/db/transactions.js';

/** What goes along when an initiative goes on within another. What it had itself stays with it as history. */

/** Everybody who supported either supports the one that goes on, once; not who carries it. */
export async function uniteSupports(
  tx: Tx,
  municipalityId: number,
  fromId: string,
  intoId: string,
  owners: string[],
): Promise<void> {
  await tx.query(
    `INSERT INTO support (municipality_id, initiative_id, person_id, at)
     SELECT municipality_id, $3, person_id, at FROM support WHERE municipality_id = $1 AND initiative_id = $2 AND person_id <> ALL ($4::uuid[])
     ON CONFLICT ON CONSTRAINT one_support_per_person_per_initiative DO NOTHING`,
    [municipalityId, fromId, intoId, owners],
  );
  await tx.query(
    `UPDATE initiative SET supporters = (SELECT count(*) FROM support WHERE municipality_id = $1 AND initiative_id = $2)
     WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, intoId],
  );
}

/** Who followed the one follows the other, and so does who carried it. */
export async function uniteFollowers(
  tx: Tx,
  municipalityId: number,
  fromId: string,
  intoId: string,
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO initiative_follow (municipality_id, initiative_id, person_id, unsubscribe_token, at)
     SELECT $1, $3, person_id, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), $4 FROM (
       SELECT person_id FROM initiative_follow WHERE municipality_id = $1 AND initiative_id = $2
       UNION SELECT person_id FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2
       UNION SELECT initiator_id FROM initiative WHERE municipality_id = $1 AND id = $2) follower
     ON CONFLICT DO NOTHING`,
    [municipalityId, fromId, intoId, at],
  );
}
