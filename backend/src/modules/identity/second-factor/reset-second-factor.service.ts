import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Accepted } from '@stoep/contracts';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { postMail } from '../../../platform/mail/outbox.js';
import { secondFactorResetMail } from '../identity-mails.js';

/**
 * An administrator takes away the second factor of somebody who lost both their telephone and their recovery codes.
 * It is logged with a reason, the person hears of it, and whoever was signed in as them is not any more.
 */
@Injectable()
export class ResetSecondFactorService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly addresses: SiteAddresses,
  ) {}

  resetSecondFactor({ municipalityId, actor }: Command, personId: string, reason: string): Promise<Accepted> {
    if (personId === actor.personId) throw new Refusal(409, 'nobody-resets-their-own-second-factor');
    return this.transactions.run(async (tx) => {
      const whose = [municipalityId, personId];
      const [person] = await tx.query<{ display_name: string; email: string | null }[]>(
        'SELECT display_name, email FROM person WHERE municipality_id = $1 AND id = $2 AND erased_at IS NULL FOR UPDATE',
        whose,
      );
      if (!person) throw Refusal.notFound();
      const [, ended] = await tx.query<[unknown[], number]>(
        'DELETE FROM second_factor WHERE municipality_id = $1 AND person_id = $2 AND confirmed_at IS NOT NULL',
        whose,
      );
      if (ended === 0) throw new Refusal(409, 'second-factor-is-off');
      await tx.query('DELETE FROM session WHERE municipality_id = $1 AND person_id = $2', whose);
      const [id, at] = [randomUUID(), this.clock.now()];
      await tx.query(
        'INSERT INTO second_factor_reset (municipality_id, id, person_id, reset_by, reason, at) VALUES ($1, $2, $3, $4, $5, $6)',
        [municipalityId, id, personId, actor.personId, reason, at],
      );
      const recipient = { municipalityId, personId, to: person.email, displayName: person.display_name };
      const link = `${this.addresses.of(municipalityId)}/account/wachtwoord-vergeten`;
      await postMail(tx, secondFactorResetMail(recipient, reason, link, `second-factor-reset:${id}`), at);
      return { accepted: true };
    });
  }
}
