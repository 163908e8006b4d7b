import type { Tx } from '../../../platform/db/transactions.js';

/** Which applications a result speaks of: by initiative and scheme, for an application often comes later than its plan. */
const linkSql = `INSERT INTO round_application (municipality_id, round_id, number, application_id)
  SELECT round.municipality_id, round.id, outcome.number, application.id FROM voting_round round
  JOIN round_outcome outcome ON (outcome.municipality_id, outcome.round_id) = (round.municipality_id, round.id)
  JOIN round_plan plan ON (plan.municipality_id, plan.round_id, plan.number) = (outcome.municipality_id, outcome.round_id, outcome.number)
  JOIN application ON (application.municipality_id, application.initiative_id, application.scheme_id) = (plan.municipality_id, plan.initiative_id, round.scheme_id)
    AND application.state NOT IN ('draft', 'withdrawn', 'not-processed')
  WHERE round.municipality_id = $1`;

/** At release. Each application keeps the state it has: what follows is a case worker's to propose. */
export async function linkApplications(tx: Tx, municipalityId: number, roundId: string): Promise<void> {
  await tx.query(`${linkSql} AND round.id = $2`, [municipalityId, roundId]);
}

/** For an application that is sent after the result. A round that is being released is waited for, so that none is missed. */
export async function linkToReleasedRounds(tx: Tx, municipalityId: number, applicationId: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM voting_round round WHERE municipality_id = $1 AND EXISTS (
       SELECT FROM round_plan plan JOIN application ON (application.municipality_id, application.initiative_id) = (plan.municipality_id, plan.initiative_id)
       WHERE (plan.municipality_id, plan.round_id) = ($1, round.id) AND application.id = $2) FOR SHARE`,
    [municipalityId, applicationId],
  );
  await tx.query(`${linkSql} AND round.state = 'released' AND application.id = $2`, [municipalityId, applicationId]);
}
