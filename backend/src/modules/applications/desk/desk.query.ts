import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DeskItem, DeskLetter } from '@stoep/contracts';
import { wijkenFor, type Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { lettersOf } from './letters.js';

/** What waits at the desk: for whom it applies, how far that is, and the letters that are not printed yet. */
@Injectable()
export class DeskQuery {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of a role that is limited to some wijken: those, and what has no place yet. */
  residents(actor: Actor): Promise<DeskItem[]> {
    const wijken = wijkenFor(actor, 'desk.use');
    return this.dataSource.query<DeskItem[]>(
      `SELECT desk.person_id AS "personId", desk.name, telephone, postal_address AS "postalAddress", consent, consent_on AS "consentOn",
         noter.display_name AS "notedByName", initiative.id AS "initiativeId", initiative.slug, initiative.title, initiative.state AS "initiativeState",
         application.id AS "applicationId", application.number, application.state AS "applicationState",
         (SELECT count(*)::int FROM letter_to_print letter WHERE letter.municipality_id = $1 AND letter.application_id = application.id AND printed_at IS NULL) AS "lettersToPrint"
       FROM resident_at_desk desk
       JOIN person noter ON (noter.municipality_id, noter.id) = (desk.municipality_id, desk.noted_by)
       JOIN initiative ON initiative.municipality_id = desk.municipality_id AND initiative.initiator_id = desk.person_id
       LEFT JOIN area buurt ON (buurt.municipality_id, buurt.code) = (initiative.municipality_id, initiative.buurt_code)
       LEFT JOIN LATERAL (SELECT * FROM application one WHERE one.municipality_id = desk.municipality_id AND one.initiative_id = initiative.id
         ORDER BY created_at DESC LIMIT 1) application ON true
       WHERE desk.municipality_id = $1 AND ($2 OR buurt.parent_code IS NULL OR buurt.parent_code = ANY ($3))
       ORDER BY noted_at DESC, desk.person_id LIMIT 200`,
      [actor.municipalityId, wijken === 'everywhere', wijken === 'everywhere' ? [] : wijken],
    );
  }

  letters(municipalityId: number, applicationId: string): Promise<DeskLetter[]> {
    return lettersOf(this.dataSource, municipalityId, applicationId);
  }
}
