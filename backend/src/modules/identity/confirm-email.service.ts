import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import { useToken } from './person-tokens.js';

/** Whoever opens the link in the mail owns the address; from then on the account works. */
@Injectable()
export class ConfirmEmailService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the person whose address is confirmed. */
  confirmEmail(municipalityId: number, token: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const personId = await useToken(tx, municipalityId, token, 'confirm-email', now);
      await tx.query(
        'UPDATE person SET confirmed_at = coalesce(confirmed_at, $3) WHERE municipality_id = $1 AND id = $2',
        [municipalityId, personId, now],
      );
      return personId;
    });
  }
}
