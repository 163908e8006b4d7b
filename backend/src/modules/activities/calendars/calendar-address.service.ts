import { Injectable } from '@nestjs/common';
import type { CalendarAddressMade, CalendarAddressView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { Clock } from '../../../platform/clock.js';
import { Transactions } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { newToken } from '../../identity/public.js';

/** Making and revoking the address of somebody's own calendar. There is one: a new one ends the old one. */
@Injectable()
export class CalendarAddressService {
  constructor(
    private readonly transactions: Transactions,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  /**
   * Shown once. Not `runOnce`: that would keep the answer, and with it the secret. Doing it twice makes a newer address,
   * and the page shows the last answer it got.
   */
  make({ municipalityId, actor }: Command): Promise<CalendarAddressMade> {
    return this.transactions.run(async (tx) => {
      const { token, hash } = newToken();
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO calendar_address (municipality_id, person_id, token_hash, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (municipality_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at`,
        [municipalityId, actor.personId, hash, now],
      );
      const address = `${this.addresses.of(municipalityId)}/api/calendars/mine/${token}/agenda.ics`;
      return { address, madeAt: now.toISOString() };
    });
  }

  /** From now on the address answers nobody. */
  revoke({ municipalityId, personId }: Actor): Promise<CalendarAddressView> {
    return this.transactions.run(async (tx) => {
      await tx.query('DELETE FROM calendar_address WHERE municipality_id = $1 AND person_id = $2', [
        municipalityId,
        personId,
      ]);
      return { madeAt: null };
    });
  }
}
