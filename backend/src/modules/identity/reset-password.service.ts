import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Accepted, NewPasswordRequest } from '@stoep/contracts';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { Clock } from '../../platform/clock.js';
import { Transactions } from '../../platform/db/transactions.js';
import { postMail } from '../../platform/mail/outbox.js';
import { noAccountMail, resetPasswordMail } from './identity-mails.js';
import { Passwords } from './passwords.js';
import { issueToken, useToken } from './person-tokens.js';

/** A forgotten password: a link by mail, and with it a new password. All sessions of the account end. */
@Injectable()
export class ResetPasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly addresses: SiteAddresses,
  ) {}

  /** Answers the same whether the address is known or not, after the same statements: both get a mail. */
  askPasswordReset(municipalityId: number, email: string): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const to = email.toLowerCase();
      const [known] = await tx.query<{ id: string; display_name: string }[]>(
        'SELECT id, display_name FROM person WHERE municipality_id = $1 AND email = $2',
        [municipalityId, to],
      );
      // For nobody the token is refused by its own statement, so that both take the same steps.
      const token = await issueToken(tx, municipalityId, known?.id ?? randomUUID(), 'reset-password', now);
      const link = `${this.addresses.of(municipalityId)}/account/nieuw-wachtwoord#${token}`;
      const key = `reset:${randomUUID()}`;
      await postMail(
        tx,
        known
          ? resetPasswordMail({ municipalityId, personId: known.id, to, displayName: known.display_name }, link, key)
          : noAccountMail({ municipalityId, to }, `${this.addresses.of(municipalityId)}/account/registreren`, key),
        now,
      );
      return { accepted: true };
    });
  }

  async resetPassword(municipalityId: number, request: NewPasswordRequest): Promise<Accepted> {
    const passwordHash = await this.passwords.hash(request.password);
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const { person_id: personId } = await useToken(tx, municipalityId, request.token, 'reset-password', now);
      await tx.query(
        'UPDATE person SET password_hash = $3, confirmed_at = coalesce(confirmed_at, $4) WHERE municipality_id = $1 AND id = $2',
        [municipalityId, personId, passwordHash, now],
      );
      await tx.query('DELETE FROM session WHERE municipality_id = $1 AND person_id = $2', [municipalityId, personId]);
      return { accepted: true };
    });
  }
}
