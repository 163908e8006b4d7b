import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { below } from './below.js';
import { holdings } from './holdings.js';
import { mailsOf } from './mails-of.js';
import { PersonalDataDuties } from './personal-data-duties.js';

/**
 * A link in a mail does what its owner can: with that of a new password, whoever is at an open session for a minute would
 * take the whole account along.
 */
const textWithoutLinks = `regexp_replace(mail_text(municipality_id, body, names), '#[A-Za-z0-9_-]{20,}', '#…', 'g')`;

/** All that is kept about somebody, for themselves: read in one transaction, with keys people can read. */
@Injectable()
export class DownloadDataQuery {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly duties: PersonalDataDuties,
    private readonly clock: Clock,
  ) {}

  download({ municipalityId, personId }: Actor): Promise<Record<string, unknown>> {
    const whose = [municipalityId, personId];
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const [person] = await tx.query<Record<string, unknown>[]>(
        `SELECT display_name AS naam, email AS "e-mailadres", created_at AS "accountSinds", confirmed_at AS "bevestigdOp"
         FROM person WHERE municipality_id = $1 AND id = $2`,
        whose,
      );
      const answer: Record<string, unknown> = { gemaaktOp: this.clock.now().toISOString(), account: person };
      for (const { table, columns, download } of holdings) {
        if (!download) continue;
        const mine = columns.map((column) => `${column} = $2`).join(' OR ');
        answer[download.name] = await tx.query(
          `SELECT ${listOf(download.shows)} FROM ${table} WHERE municipality_id = $1 AND (${mine})`,
          whose,
        );
      }
      for (const [name, { table, from, where, shows }] of Object.entries(below))
        answer[name] = await tx.query(
          `SELECT ${listOf(shows)} FROM ${from} WHERE ${table}.municipality_id = $1 AND ${where}`,
          whose,
        );
      Object.assign(answer, await this.duties.tell(tx, { municipalityId, personId }));
      answer['mails'] = await tx.query(
        `SELECT mail_text(municipality_id, subject, names) AS onderwerp, ${textWithoutLinks} AS tekst,
           created_at AS wanneer
         FROM outbox_mail WHERE ${mailsOf}`,
        whose,
      );
      return answer;
    });
  }
}

function listOf(shows: Readonly<Record<string, string>>): string {
  return Object.entries(shows)
    .map(([key, column]) => `${column} AS "${key}"`)
    .join(', ');
}
