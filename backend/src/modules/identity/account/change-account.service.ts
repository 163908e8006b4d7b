import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Accepted, ChangePasswordRequest } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { postMail } from '../../../platform/mail/outbox.js';
import { alreadyRegisteredMail, changeEmailMail, emailChangedMail, passwordChangedMail } from '../identity-mails.js';
import { Passwords } from '../passwords.js';
import { issueToken, useToken } from '../person-tokens.js';

interface KnownPerson {
  display_name: string;
  email: string | null;
}

/**
 * A person changes their own name, password or address. What carries a password is not kept as a command with its hash:
 * a second time does the same.
 */
@Injectable()
export class ChangeAccountService {
  constructor(
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
    private readonly addresses: SiteAddresses,
  ) {}

  changeName(command: Command, displayName: string): Promise<Accepted> {
    return this.transactions.runOnce(command, async (tx) => {
      await tx.query('UPDATE person SET display_name = $3 WHERE municipality_id = $1 AND id = $2', [
        command.municipalityId,
        command.actor.personId,
        displayName,
      ]);
      return { accepted: true };
    });
  }

  /** Ends every other session: whoever knew the old password is out. */
  async changePassword(actor: Actor, sessionId: string | null, request: ChangePasswordRequest): Promise<Accepted> {
    const passwordHash = await this.passwords.hash(request.newPassword);
    return this.transactions.run(async (tx) => {
      const known = await findPerson(tx, actor);
      if (known.email === null) throw new Refusal(409, 'a-password-needs-an-address');
      const whose = [actor.municipalityId, actor.personId];
      await tx.query('UPDATE person SET password_hash = $3 WHERE municipality_id = $1 AND id = $2', [
        ...whose,
        passwordHash,
      ]);
      await tx.query('DELETE FROM session WHERE municipality_id = $1 AND person_id = $2 AND id IS DISTINCT FROM $3', [
        ...whose,
        sessionId,
      ]);
      const link = `${this.addresses.of(actor.municipalityId)}/account/wachtwoord-vergeten`;
      const { municipalityId, personId } = actor;
      const recipient = { municipalityId, personId, to: known.email, displayName: known.display_name };
      await postMail(tx, passwordChangedMail(recipient, link, `password:${randomUUID()}`), this.clock.now());
      return { accepted: true };
    });
  }

  /** Sends a link to the new address. The answer is the same when somebody else has it; that person hears of it. */
  askNewEmail(actor: Actor, wanted: string): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const { municipalityId, personId } = actor;
      const to = wanted.toLowerCase();
      const now = this.clock.now();
      const { display_name: displayName } = await findPerson(tx, actor);
      const [other] = await tx.query<(KnownPerson & { id: string })[]>(
        'SELECT id, display_name, email FROM person WHERE municipality_id = $1 AND email = $2',
        [municipalityId, to],
      );
      const token = await issueToken(tx, municipalityId, personId, 'change-email', now, { newEmail: to });
      const key = `new-email:${randomUUID()}`;
      const mail = other
        ? alreadyRegisteredMail(
            { municipalityId, personId: other.id, to, displayName: other.display_name },
            `${this.addresses.of(municipalityId)}/account/wachtwoord-vergeten`,
            key,
          )
        : changeEmailMail(
            { municipalityId, personId, to, displayName },
            `${this.addresses.of(municipalityId)}/account/nieuw-adres#${token}`,
            key,
          );
      await postMail(tx, mail, now);
      return { accepted: true };
    });
  }

  /** The link in the mail: the new address is theirs. The old address hears of it. */
  confirmNewEmail(municipalityId: number, token: string): Promise<Accepted> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const used = await useToken(tx, municipalityId, token, 'change-email', now);
      const before = await findPerson(tx, { municipalityId, personId: used.person_id });
      await tx.query(
        'UPDATE person SET email = $3, confirmed_at = coalesce(confirmed_at, $4) WHERE municipality_id = $1 AND id = $2',
        [municipalityId, used.person_id, used.new_email, now],
      );
      await tx.query(
        `DELETE FROM person_token WHERE municipality_id = $1 AND person_id = $2 AND purpose = 'reset-password'`,
        [municipalityId, used.person_id],
      );
      if (before.email !== null) {
        const recipient = {
          municipalityId,
          personId: used.person_id,
          to: before.email,
          displayName: before.display_name,
        };
        const mail = emailChangedMail(recipient, await contactOf(tx, municipalityId), `email-changed:${randomUUID()}`);
        await postMail(tx, mail, now);
      }
      return { accepted: true };
    });
  }
}

async function findPerson(tx: Tx, whose: Pick<Actor, 'municipalityId' | 'personId'>): Promise<KnownPerson> {
  const [known] = await tx.query<KnownPerson[]>(
    'SELECT display_name, email FROM person WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
    [whose.municipalityId, whose.personId],
  );
  if (!known) throw Refusal.notFound();
  return known;
}

async function contactOf(tx: Tx, municipalityId: number): Promise<string> {
  const [row] = await tx.query<{ contact: string }[]>(
    `SELECT contact_name || ', ' || contact_telephone AS contact FROM municipality WHERE id = $1`,
    [municipalityId],
  );
  return row?.contact ?? '';
}
