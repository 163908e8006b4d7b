import type { Tx } from '../../../platform/db/transactions.js';
import { postMail } from '../../../platform/mail/outbox.js';
import type { RoundRow } from '../round.store.js';

/** One mail to each case worker and budget holder: how many dossiers wait after this vote, there where they work. No names. */
interface Handler {
  id: string;
  email: string | null;
  waiting: number;
}

const handlersSql = `SELECT person.id, person.email, count(DISTINCT linked.application_id)::int AS waiting FROM round_application linked
  JOIN application ON (application.municipality_id, application.id) = (linked.municipality_id, linked.application_id)
    AND application.state IN ('submitted', 'awaiting-completion', 'complete', 'in-advice', 'proposed')
  JOIN role_assignment held ON held.municipality_id = linked.municipality_id AND held.role IN ('case-worker', 'budget-holder')
    AND (held.wijk_code IS NULL OR held.wijk_code = application.plan ->> 'wijkCode')
  JOIN person ON (person.municipality_id, person.id) = (held.municipality_id, held.person_id)
  WHERE linked.municipality_id = $1 AND linked.round_id = $2 GROUP BY person.id, person.email`;

export async function tellHandlers(
  tx: Tx,
  municipalityId: number,
  round: RoundRow,
  site: string,
  at: Date,
): Promise<void> {
  for (const { id, email, waiting } of await tx.query<Handler[]>(handlersSql, [municipalityId, round.id]))
    await postMail(
      tx,
      {
        municipalityId,
        key: `round-waits:${round.id}:${id}`,
        personId: id,
        to: email,
        subject: `De uitslag van ${round.title}: ${dossiers(waiting)}`,
        body: bodyFor(round, waiting, site),
      },
      at,
    );
}

export function bodyFor({ title, slug }: Pick<RoundRow, 'title' | 'slug'>, waiting: number, site: string): string {
  return `De uitslag van "${title}" is vrijgegeven. Daarna ${waiting === 1 ? 'wacht' : 'wachten'} ${dossiers(waiting)} op een voorstel of een besluit.

U vindt ze in de werkvoorraad: ${site}/medewerkers/werkvoorraad?ronde=${slug}
`;
}

function dossiers(n: number): string {
  return n === 1 ? '1 dossier' : `${n} dossiers`;
}
