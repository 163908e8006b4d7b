import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Accepted, RegisterRequest } from '@stoep/contracts';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { Clock } from '../../platform/clock.js';
import { Transactions, type Tx } from '../../platform/db/transactions.js';
import { postMail } from '../../platform/mail/outbox.js';
import { alreadyRegisteredMail, confirmEmailMail } from './identity-mails.js';
import { Passwords } from './passwords.js';
import { issueToken } from './person-tokens.js';

/**
 * Makes an account that works once its e-mail address is confirmed. A known address gets
 * the same answer and a mail that says so; while it is not confirmed, the name and password of the
 * registration whose link is opened count, so that nobody else can change them in between.
 */
@Injectable()
export class RegisterPersonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly addresses: SiteAddresses,
  ) {}

  async registerPerson(municipalityId: number, request: RegisterRequest): Promise<Accepted> {
    const passwordHash = await this.passwords.hash(request.password);
    const email = request.email.toLowerCase();
    return this.transactions.run(async (tx) => {
      const [account] = await tx.query<{ id: string }[]>(
        `INSERT INTO person (municipality_id, id, email, display_name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT email_is_used_by_one_person DO UPDATE
           SET email = excluded.email WHERE person.confirmed_at IS NULL RETURNING id`,
        [municipalityId, randomUUID(), email, request.displayName, passwordHash, this.clock.now()],
      );
      if (account)
        await this.tellNewPerson(tx, {
          municipalityId,
          personId: account.id,
          to: email,
          displayName: request.displayName,
          passwordHash,
        });
      else await this.tellKnownPerson(tx, municipalityId, email);
      return { accepted: true };
    });
  }

  private async tellNewPerson(
    tx: Tx,
    recipient: { municipalityId: number; personId: string; to: string; displayName: string; passwordHash: string },
  ): Promise<void> {
    const { municipalityId, personId: id } = recipient;
    const token = await issueToken(tx, municipalityId, id, 'confirm-email', this.clock.now(), recipient);
    const link = `${this.addresses.of(municipalityId)}/account/bevestigen#${token}`;
    await postMail(tx, confirmEmailMail(recipient, link, `confirm:${id}:${randomUUID()}`), this.clock.now());
  }

  private async tellKnownPerson(tx: Tx, municipalityId: number, email: string): Promise<void> {
    const [known] = await tx.query<{ id: string; display_name: string }[]>(
      'SELECT id, display_name FROM person WHERE municipality_id = $1 AND email = $2',
      [municipalityId, email],
    );
    if (!known) return;
    const recipient = { municipalityId, personId: known.id, to: email, displayName: known.display_name };
    const link = `${this.addresses.of(municipalityId)}/account/wachtwoord-vergeten`;
    await postMail(tx, alreadyRegisteredMail(recipient, link, `already:${known.id}:${randomUUID()}`), this.clock.now());
  }
}
