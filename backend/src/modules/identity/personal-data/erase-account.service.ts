import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Accepted, ErasureBlocker } from '@stoep/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { type Reader, Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { holdings } from './holdings.js';
import { mailsOf } from './mails-of.js';
import { PersonalDataDuties, type Whose } from './personal-data-duties.js';

/** What is shown in the place of the name of who left. */
export const erasedName = 'Verwijderd account';

/**
 * Somebody leaves: what says who they are goes, what must stay stays without a name. Refused while others or the
 * municipality still count on them; the page says what to do first.
 */
@Injectable()
export class EraseAccountService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly duties: PersonalDataDuties,
    private readonly clock: Clock,
  ) {}

  findBlockers(whose: Whose): Promise<ErasureBlocker[]> {
    return findBlockers(this.dataSource.manager, whose, this.clock.now());
  }

  eraseAccount(whose: Whose): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const key = [whose.municipalityId, whose.personId];
      // As with changing roles: one at a time, so that the last two administrators cannot leave together.
      await tx.query('SELECT 1 FROM municipality WHERE id = $1 FOR UPDATE', [whose.municipalityId]);
      const [person] = await tx.query<{ email: string | null }[]>(
        'SELECT email FROM person WHERE municipality_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE',
        key,
      );
      if (!person) throw Refusal.notFound();
      const now = this.clock.now();
      const [blocker] = await findBlockers(tx, whose, now);
      if (blocker) throw new Refusal(409, blocker.reason, { title: blocker.title ?? '' });
      await this.duties.sayFarewell(tx, whose, now);
      await removeMails(tx, whose, person.email);
      await leaveActivities(tx, whose);
      for (const statement of removals) await tx.query(statement, key);
      await leaveInitiatives(tx, whose, now);
      await tx.query(
        `UPDATE person SET display_name = $3, email = NULL, password_hash = NULL, erased_at = $4 WHERE municipality_id = $1 AND id = $2`,
        [...key, erasedName, now],
      );
      return { accepted: true };
    });
  }
}

const ownDraftApplications = `application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND applicant_id = $2 AND state = 'draft')`;
const ownDraftActivities = `activity_id IN (SELECT id FROM activity WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'draft')`;
const ownDraftInitiatives = `initiative_id IN (SELECT id FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state = 'draft')`;

/** In the order in which the rows hang together. The account number goes from every application. */
const removals: readonly string[] = [
  `DELETE FROM application_payee WHERE municipality_id = $1 AND application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND applicant_id = $2)`,
  `DELETE FROM co_applicant WHERE municipality_id = $1 AND ${ownDraftApplications}`,
  `DELETE FROM co_applicant WHERE municipality_id = $1 AND person_id = $2 AND application_id IN (SELECT id FROM application WHERE municipality_id = $1 AND state = 'draft')`,
  `DELETE FROM application_filled_in WHERE municipality_id = $1 AND ${ownDraftApplications}`,
  `DELETE FROM application_cost_line WHERE municipality_id = $1 AND ${ownDraftApplications}`,
  `DELETE FROM application WHERE municipality_id = $1 AND applicant_id = $2 AND state = 'draft'`,
  ...['initiative_photo', 'co_initiator', 'co_initiator_invitation', 'initiative_follow'].map(
    (table) => `DELETE FROM ${table} WHERE municipality_id = $1 AND ${ownDraftInitiatives}`,
  ),
  `DELETE FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state = 'draft'`,
  ...['activity_photo', 'co_organiser', 'co_organiser_invitation', 'schedule'].map(
    (table) => `DELETE FROM ${table} WHERE municipality_id = $1 AND ${ownDraftActivities}`,
  ),
  `DELETE FROM activity WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'draft'`,
  `UPDATE activity SET public_contact = '' WHERE municipality_id = $1 AND organiser_id = $2`,
  ...holdings
    .filter(({ whenErased }) => whenErased === 'removed')
    .map(
      ({ table, columns }) =>
        `DELETE FROM ${table} WHERE municipality_id = $1 AND (${columns.map((column) => `${column} = $2`).join(' OR ')})`,
    ),
];

async function findBlockers(tx: Reader, { municipalityId, personId }: Whose, now: Date): Promise<ErasureBlocker[]> {
  return tx.query<ErasureBlocker[]>(
    `SELECT 'only-administrator' AS reason, NULL AS title FROM role_assignment WHERE municipality_id = $1 AND person_id = $2 AND role = 'administrator'
       AND NOT EXISTS (SELECT FROM role_assignment other WHERE other.municipality_id = $1 AND other.role = 'administrator' AND other.person_id <> $2)
     UNION ALL
     SELECT 'application-still-runs', initiative.title FROM application JOIN initiative ON initiative.municipality_id = application.municipality_id AND initiative.id = application.initiative_id
       WHERE application.municipality_id = $1 AND applicant_id = $2 AND application.state NOT IN ('draft', 'granted', 'partly-granted', 'refused', 'not-processed', 'withdrawn')
     UNION ALL
     SELECT 'initiative-still-runs', title FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state IN ('applying', 'funded', 'running')
       AND NOT EXISTS (SELECT FROM co_initiator WHERE co_initiator.municipality_id = $1 AND co_initiator.initiative_id = initiative.id)
     UNION ALL
     SELECT 'activity-still-runs', title FROM activity WHERE municipality_id = $1 AND organiser_id = $2 AND state = 'published'
       AND NOT EXISTS (SELECT FROM co_organiser WHERE co_organiser.municipality_id = $1 AND co_organiser.activity_id = activity.id)
       AND EXISTS (SELECT FROM occurrence WHERE occurrence.municipality_id = $1 AND occurrence.activity_id = activity.id AND status = 'scheduled' AND ends_at > $3)`,
    [municipalityId, personId, now],
  );
}

/** Who organises along longest leads from now on. */
async function leaveActivities(tx: Tx, { municipalityId, personId }: Whose): Promise<void> {
  await tx.query(
    `WITH next AS (
       SELECT DISTINCT ON (activity_id) activity_id, co_organiser.person_id FROM co_organiser
       JOIN activity ON activity.municipality_id = co_organiser.municipality_id AND activity.id = activity_id
       WHERE co_organiser.municipality_id = $1 AND organiser_id = $2 ORDER BY activity_id, since
     ), moved AS (
       UPDATE activity SET organiser_id = next.person_id, public_contact = '', version = version + 1 FROM next
       WHERE municipality_id = $1 AND id = next.activity_id RETURNING id, organiser_id
     )
     DELETE FROM co_organiser USING moved WHERE municipality_id = $1 AND activity_id = moved.id AND person_id = moved.organiser_id`,
    [municipalityId, personId],
  );
}

/** Who helps carry an initiative goes on with it; what nobody else carries and has not begun is withdrawn. */
async function leaveInitiatives(tx: Tx, { municipalityId, personId }: Whose, now: Date): Promise<void> {
  await tx.query(
    `WITH next AS (
       SELECT DISTINCT ON (initiative_id) initiative_id, co_initiator.person_id FROM co_initiator
       JOIN initiative ON initiative.municipality_id = co_initiator.municipality_id AND initiative.id = initiative_id
       WHERE co_initiator.municipality_id = $1 AND initiator_id = $2 ORDER BY initiative_id, since
     ), moved AS (
       UPDATE initiative SET initiator_id = next.person_id, version = version + 1 FROM next
       WHERE municipality_id = $1 AND id = next.initiative_id AND state <> 'finished' RETURNING id, initiator_id
     )
     DELETE FROM co_initiator USING moved WHERE municipality_id = $1 AND initiative_id = moved.id AND person_id = moved.initiator_id`,
    [municipalityId, personId],
  );
  await tx.query(
    `WITH before AS (
       SELECT id, state FROM initiative WHERE municipality_id = $1 AND initiator_id = $2 AND state IN ('idea', 'plan') FOR UPDATE
     ), gone AS (
       UPDATE initiative SET state = 'withdrawn', version = version + 1 FROM before WHERE municipality_id = $1 AND initiative.id = before.id
       RETURNING initiative.id, before.state AS from_state
     )
     INSERT INTO initiative_transition (municipality_id, initiative_id, position, from_state, to_state, person_id, reason, at)
     SELECT $1, gone.id, 1 + coalesce((SELECT max(position) FROM initiative_transition earlier
       WHERE earlier.municipality_id = $1 AND earlier.initiative_id = gone.id), 0), gone.from_state, 'withdrawn', $2, NULL, $3 FROM gone`,
    [municipalityId, personId, now],
  );
  await letAsksLapse(tx, municipalityId, now);
}

/** What was asked about an initiative that is withdrawn now gets no answer any more. */
async function letAsksLapse(tx: Tx, municipalityId: number, now: Date): Promise<void> {
  await tx.query(
    `UPDATE initiative_handover SET state = 'lapsed', lapsed_at = $2 FROM initiative
     WHERE initiative_handover.municipality_id = $1 AND initiative.municipality_id = $1 AND initiative.id = initiative_id
       AND initiative_handover.state = 'asked' AND initiative.state = 'withdrawn'`,
    [municipalityId, now],
  );
  await tx.query(
    `UPDATE initiative_merge SET state = 'lapsed', closed_at = $2 FROM initiative
     WHERE initiative_merge.municipality_id = $1 AND initiative.municipality_id = $1 AND initiative.id IN (from_id, into_id)
       AND initiative_merge.state = 'open' AND initiative.state = 'withdrawn'`,
    [municipalityId, now],
  );
}

/**
 * The mails that they got go, and what asks their address along. A mail to somebody else that names them holds their key:
 * it says from now on that an account was erased, and not a byte of it changes.
 */
async function removeMails(tx: Tx, { municipalityId, personId }: Whose, email: string | null): Promise<void> {
  await tx.query(`DELETE FROM outbox_mail WHERE ${mailsOf}`, [municipalityId, personId]);
  for (const table of ['co_initiator_invitation', 'co_organiser_invitation', 'co_applicant'])
    await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND email = $2`, [municipalityId, email]);
}
