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
      const used = await useToken(tx, municipalityId, token, 'confirm-email', now);
      await tx.query(
        `UPDATE person SET confirmed_at = $3, display_name = coalesce($4, display_name), password_hash = coalesce($5, password_hash)
         WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NULL`,
        [municipalityId, used.person_id, now, used.display_name, used.password_hash],
      );
      await tx.query(
        `DELETE FROM person_token WHERE municipality_id = $1 AND person_id = $2 AND purpose = 'confirm-email'`,
        [municipalityId, used.person_id],
      );
      return used.person_id;
    });
  }
}
