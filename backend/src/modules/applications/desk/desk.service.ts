import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeskLetter, StartAtDeskRequest } from '@stoep/contracts';
import { localDateOf } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { isRealDate } from '../save-application.service.js';
import { lettersOf } from './letters.js';

/** What the public sees in the place of a name. */
export const nameAtDesk = 'Een bewoner (via de balie)';

/**
 * The desk begins for a resident without e-mail: a person without an account, with a plan to write. Who it is and that
 * they agreed is kept apart; on the public pages stands no name.
 */
@Injectable()
export class DeskService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  startAtDesk(command: Command, request: StartAtDeskRequest): Promise<{ slug: string }> {
    const { municipalityId, actor } = command;
    const at = this.clock.now();
    refuseWrong(request, localDateOf(at));
    return this.transactions.runOnce(command, async (tx) => {
      const personId = randomUUID();
      const initiativeId = randomUUID();
      const slug = `concept-${initiativeId}`;
      await tx.query('INSERT INTO person (municipality_id, id, display_name, created_at) VALUES ($1, $2, $3, $4)', [
        municipalityId,
        personId,
        nameAtDesk,
        at,
      ]);
      await tx.query(
        `INSERT INTO resident_at_desk (municipality_id, person_id, name, telephone, postal_address, consent, consent_on, noted_by, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          municipalityId,
          personId,
          request.name,
          request.telephone,
          request.postalAddress,
          request.consent,
          request.consentOn,
          actor.personId,
          at,
        ],
      );
      await tx.query(
        `INSERT INTO initiative (municipality_id, id, slug, state, initiator_id, created_at, saved_at) VALUES ($1, $2, $3, 'draft', $4, $5, $5)`,
        [municipalityId, initiativeId, slug, personId, at],
      );
      return { slug };
    });
  }

  /** Notes once, by whom a letter was printed; printing it again changes nothing. */
  notePrinted(command: Command, applicationId: string, letterId: string): Promise<{ letters: DeskLetter[] }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      await tx.query(
        `UPDATE letter_to_print SET printed_at = $4, printed_by = $5
         WHERE municipality_id = $1 AND application_id = $2 AND id = $3 AND printed_at IS NULL`,
        [municipalityId, applicationId, letterId, this.clock.now(), actor.personId],
      );
      return { letters: await lettersOf(tx, municipalityId, applicationId) };
    });
  }
}

function refuseWrong({ telephone, postalAddress, consentOn }: StartAtDeskRequest, today: string): void {
  const errors = [
    ...(telephone || postalAddress ? [] : [{ field: 'telephone', reason: 'no-way-to-reach' }]),
    ...(isRealDate(consentOn) && consentOn <= today ? [] : [{ field: 'consentOn', reason: 'consent-date-wrong' }]),
  ];
  if (errors.length > 0) throw Refusal.fields(errors);
}
