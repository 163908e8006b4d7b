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
    return this.findBlockersIn(this.dataSource, whose, this.clock.now());
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
      const [blocker] = await this.findBlockersIn(tx, whose, now);
      if (blocker) throw new Refusal(409, blocker.reason, { title: blocker.title ?? '' });
      await this.duties.sayFarewell(tx, whose, now);
      await removeMails(tx, whose, person.email);
      for (const statement of removals) await tx.query(statement, key);
      await tx.query(
        `UPDATE person SET display_name = $3, email = NULL, password_hash = NULL, erased_at = $4 WHERE municipality_id = $1 AND id = $2`,
        [...key, erasedName, now],
      );
      return { accepted: true };
    });
  }

  private async findBlockersIn(db: Reader, whose: Whose, now: Date): Promise<ErasureBlocker[]> {
    const own = await db.query<ErasureBlocker[]>(onlyAdministrator, [whose.municipalityId, whose.personId]);
    return [...own, ...(await this.duties.findHindrances(db, whose, now))];
  }
}

const onlyAdministrator = `SELECT 'only-administrator' AS reason, NULL AS title FROM role_assignment
  WHERE municipality_id = $1 AND person_id = $2 AND role = 'administrator'
    AND NOT EXISTS (SELECT FROM role_assignment other
      WHERE other.municipality_id = $1 AND other.role = 'administrator' AND other.person_id <> $2)`;

/** What a person has in the rows of every module, as the list says; what hangs together goes with the farewells before. */
const removals: readonly string[] = holdings
  .filter(({ whenErased }) => whenErased === 'removed')
  .map(
    ({ table, columns }) =>
      `DELETE FROM ${table} WHERE municipality_id = $1 AND (${columns.map((column) => `${column} = $2`).join(' OR ')})`,
  );

/**
 * The mails that they got go, and what asks their address along. A mail to somebody else that names them holds their key:
 * it says from now on that an account was erased, and not a byte of it changes.
 */
async function removeMails(tx: Tx, { municipalityId, personId }: Whose, email: string | null): Promise<void> {
  await tx.query(`DELETE FROM outbox_mail WHERE ${mailsOf}`, [municipalityId, personId]);
  for (const table of ['co_initiator_invitation', 'co_organiser_invitation', 'co_applicant'])
    await tx.query(`DELETE FROM ${table} WHERE municipality_id = $1 AND email = $2`, [municipalityId, email]);
}
