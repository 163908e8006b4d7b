import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AskedToApply } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { hashToken } from '../../identity/public.js';
import { lockDraft } from './co-applicants.service.js';

/** What is asked is found by the link from the mail, or by the address of who is signed in. */
export type AskedBy = { token: string } | { id: string };

interface AskedRow extends AskedToApply {
  applicationId: string;
  applicantId: string;
}

const asked = `
  SELECT named.id, initiative.title, scheme.name AS "schemeName", coalesce(desk.name, applicant.display_name) AS "namedByName", named_at AS "namedAt",
    named.application_id AS "applicationId", application.applicant_id AS "applicantId"
  FROM co_applicant named
  JOIN application ON (application.municipality_id, application.id) = (named.municipality_id, named.application_id)
  JOIN initiative ON (initiative.municipality_id, initiative.id) = (application.municipality_id, application.initiative_id)
  JOIN scheme_version scheme ON (scheme.municipality_id, scheme.scheme_id, scheme.version) = (application.municipality_id, application.scheme_id, application.scheme_version)
  JOIN person applicant ON (applicant.municipality_id, applicant.id) = (application.municipality_id, application.applicant_id)
  LEFT JOIN resident_at_desk desk ON (desk.municipality_id, desk.person_id) = (application.municipality_id, application.applicant_id)
  WHERE named.municipality_id = $1 AND named.state = 'asked' AND application.state = 'draft'`;
const mine = 'named.email = (SELECT email FROM person WHERE municipality_id = $1 AND id = $2)';

/** The side of who is asked to apply along: seeing what is asked, saying yes or no. Yes makes an address a person. */
@Injectable()
export class ConsentService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async askedOf({ municipalityId, personId }: Actor): Promise<AskedToApply[]> {
    const rows = await this.dataSource.query<AskedRow[]>(`${asked} AND ${mine} ORDER BY named_at`, [
      municipalityId,
      personId,
    ]);
    return rows.map(shown);
  }

  look(actor: Actor, token: string): Promise<AskedToApply> {
    return this.transactions.run(async (tx) => shown(await find(tx, actor, { token })));
  }

  consent(command: Command, by: AskedBy): Promise<{ applicationId: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const found = await find(tx, actor, by);
      await lockDraft(tx, municipalityId, found.applicationId);
      if (found.applicantId === actor.personId) throw new Refusal(409, 'is-the-applicant');
      // Who was named by two addresses says yes once.
      await tx.query(
        `DELETE FROM co_applicant WHERE municipality_id = $1 AND application_id = $2 AND id <> $3 AND person_id = $4`,
        [municipalityId, found.applicationId, found.id, actor.personId],
      );
      await answer(
        tx,
        `state = 'consented', person_id = $4, email = NULL, token_hash = NULL, answered_at = $3`,
        municipalityId,
        found.id,
        this.clock.now(),
        [actor.personId],
      );
      return { applicationId: found.applicationId };
    });
  }

  decline(command: Command, by: AskedBy): Promise<{ declined: true }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const found = await find(tx, actor, by);
      await lockDraft(tx, municipalityId, found.applicationId);
      const change = `state = 'declined', token_hash = NULL, answered_at = $3`;
      await answer(tx, change, municipalityId, found.id, this.clock.now());
      return { declined: true };
    });
  }
}

/** @throws Refusal 409 when it is answered already, taken off, sent, or for somebody else */
async function find(tx: Tx, { municipalityId, personId }: Actor, by: AskedBy): Promise<AskedRow> {
  const [row] = await ('token' in by
    ? tx.query<AskedRow[]>(`${asked} AND named.token_hash = $2`, [municipalityId, hashToken(by.token)])
    : tx.query<AskedRow[]>(`${asked} AND named.id = $3 AND ${mine}`, [municipalityId, personId, by.id]));
  if (!row) throw new Refusal(409, 'consent-no-longer-asked');
  return row;
}

/** Of two answers at once the second finds nothing left to answer. */
async function answer(tx: Tx, change: string, municipalityId: number, id: string, at: Date, rest: unknown[] = []) {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE co_applicant SET ${change} WHERE municipality_id = $1 AND id = $2 AND state = 'asked'`,
    [municipalityId, id, at, ...rest],
  );
  if (count !== 1) throw new Refusal(409, 'consent-no-longer-asked');
}

function shown({ id, title, schemeName, namedByName, namedAt }: AskedRow): AskedToApply {
  return { id, title, schemeName, namedByName, namedAt };
}
