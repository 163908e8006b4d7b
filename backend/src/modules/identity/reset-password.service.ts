import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Accepted, NewPasswordRequest } from '@stoep/contracts';
import { Clock } from '../../platform/clock.js';
import { SETTINGS } from '../../platform/config/settings.token.js';
import type { Settings } from '../../platform/config/settings.js';
import { Transactions } from '../../platform/db/transactions.js';
import { postMail } from '../../platform/mail/outbox.js';
import { resetPasswordMail } from './identity-mails.js';
import { Passwords } from './passwords.js';
import { issueToken, useToken } from './person-tokens.js';

/** A forgotten password: a link by mail, and with it a new password. All sessions of the account end. */
@Injectable()
export class ResetPasswordService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Answers the same whether the address is known or not. */
  askPasswordReset(municipalityId: number, email: string): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const [known] = await tx.query<{ id: string; display_name: string }[]>(
        'SELECT id, display_name FROM person WHERE municipality_id = $1 AND email = $2',
        [municipalityId, email.toLowerCase()],
      );
      if (known) {
        const token = await issueToken(tx, municipalityId, known.id, 'reset-password', now);
        const recipient = { municipalityId, to: email.toLowerCase(), displayName: known.display_name };
        const link = `${this.settings.publicUrl}/account/nieuw-wachtwoord#${token}`;
        await postMail(tx, resetPasswordMail(recipient, link, `reset:${known.id}:${randomUUID()}`), now);
      }
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
