import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Accepted, OpenIdView } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../../../platform/config/settings.token.js';
import type { Settings } from '../../../platform/config/settings.js';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { Housekeeping } from '../../../platform/housekeeping.js';
import { postMail } from '../../../platform/mail/outbox.js';
import { signInElsewhereMail } from '../identity-mails.js';
import { hashToken, newToken } from '../token.js';
import type { Expected, OutsideIdentity } from './openid-provider.js';
import { rollClaimMs, sealRollClaim } from './roll-claim.js';

const lifetimeMs = 15 * 60_000;

type Whose = Pick<Actor, 'municipalityId' | 'personId'>;

export interface PendingSignIn extends Expected {
  return_to: string;
  linking_person_id: string | null;
}

interface Newcomer {
  issuer: string;
  subject: string;
  roll_claim: string | null;
}

/**
 * What is remembered of a sign-in while somebody is at the provider: one row, found by a cookie of this very browser, used
 * up when they come back. A person is issuer and subject; an e-mail address is never looked at.
 */
@Injectable()
export class OpenIdService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly housekeeping: Housekeeping,
    private readonly addresses: SiteAddresses,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.housekeeping.add({ statement: 'DELETE FROM external_sign_in WHERE expires_at < $1', keptMs: 0 });
    this.housekeeping.add({
      statement: 'UPDATE external_identity SET roll_claim = NULL, roll_claim_until = NULL WHERE roll_claim_until < $1',
      keptMs: 0,
    });
  }

  /** @returns what the cookie holds. */
  async remember(
    municipalityId: number,
    expected: Expected,
    returnTo: string,
    linkingPersonId: string | null,
  ): Promise<string> {
    const { token, hash } = newToken();
    await this.dataSource.query(
      `INSERT INTO external_sign_in (municipality_id, browser_hash, state, nonce, verifier, return_to, linking_person_id, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [municipalityId, hash, expected.state, expected.nonce, expected.verifier, returnTo, linkingPersonId, this.ends()],
    );
    return token;
  }

  /** Uses the row up, whatever comes of it: the same answer cannot be given twice. */
  async recall(municipalityId: number, browserToken: string): Promise<PendingSignIn> {
    const [rows] = await this.dataSource.query<[PendingSignIn[], number]>(
      `DELETE FROM external_sign_in WHERE municipality_id = $1 AND browser_hash = $2 AND expires_at > $3 AND issuer IS NULL
       RETURNING state, nonce, verifier, return_to, linking_person_id`,
      [municipalityId, hashToken(browserToken), this.clock.now()],
    );
    if (!rows[0]) throw new Refusal(400, 'sign-in-elsewhere-failed');
    return rows[0];
  }

  async findPerson(municipalityId: number, { issuer, subject }: OutsideIdentity): Promise<string | null> {
    const [row] = await this.dataSource.query<{ person_id: string }[]>(
      'SELECT person_id FROM external_identity WHERE municipality_id = $1 AND issuer = $2 AND subject = $3',
      [municipalityId, issuer, subject],
    );
    return row?.person_id ?? null;
  }

  /** At each sign-in what the provider says now takes the place of what it said before, also when it says nothing. */
  async keepRollClaim(municipalityId: number, identity: OutsideIdentity): Promise<void> {
    const sealed = this.seal(municipalityId, identity);
    await this.dataSource.query(
      'UPDATE external_identity SET roll_claim = $4, roll_claim_until = $5 WHERE municipality_id = $1 AND issuer = $2 AND subject = $3',
      [municipalityId, identity.issuer, identity.subject, sealed, claimEnds(sealed, this.clock.now())],
    );
  }

  /** Adds the identity to the account of who is signed in, who hears of it. @throws when it is another person's already */
  async link(whose: Whose, identity: OutsideIdentity, label: string): Promise<void> {
    const { municipalityId, personId } = whose;
    if ((await this.findPerson(municipalityId, identity)) === personId) return;
    await this.transactions.run(async (tx) => {
      await tx.query(
        'INSERT INTO external_identity (municipality_id, issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, $4, $5)',
        [municipalityId, identity.issuer, identity.subject, personId, this.clock.now()],
      );
      await this.tellOwner(tx, whose, { label, isAdded: true });
    });
  }

  /** Takes it off again. @throws Refusal 409 when there is no password to come in with afterwards */
  unlink(whose: Whose, label: string): Promise<Accepted> {
    const { municipalityId, personId } = whose;
    return this.transactions.run(async (tx) => {
      const [person] = await tx.query<{ has_password: boolean }[]>(
        'SELECT password_hash IS NOT NULL AS has_password FROM person WHERE municipality_id = $1 AND id = $2 FOR UPDATE',
        [municipalityId, personId],
      );
      if (!person?.has_password) throw new Refusal(409, 'only-way-in');
      const [, ended] = await tx.query<[unknown[], number]>(
        'DELETE FROM external_identity WHERE municipality_id = $1 AND person_id = $2',
        [municipalityId, personId],
      );
      if (ended > 0) await this.tellOwner(tx, whose, { label, isAdded: false });
      return { accepted: true };
    });
  }

  /** Somebody new: their identity waits, for this browser, until they say under which name. */
  async awaitName(municipalityId: number, identity: OutsideIdentity, returnTo: string): Promise<string> {
    const { token, hash } = newToken();
    await this.dataSource.query(
      `INSERT INTO external_sign_in (municipality_id, browser_hash, state, nonce, verifier, return_to, issuer, subject, suggested_name, roll_claim, expires_at)
       VALUES ($1, $2, '', '', '', $3, $4, $5, $6, $7, $8)`,
      [
        municipalityId,
        hash,
        returnTo,
        identity.issuer,
        identity.subject,
        identity.name.slice(0, 80),
        this.seal(municipalityId, identity),
        this.ends(),
      ],
    );
    return token;
  }

  async findNewcomer(municipalityId: number, browserToken: string): Promise<{ suggestedName: string } | null> {
    const [row] = await this.dataSource.query<{ suggestedName: string }[]>(
      `SELECT suggested_name AS "suggestedName" FROM external_sign_in
       WHERE municipality_id = $1 AND browser_hash = $2 AND expires_at > $3 AND issuer IS NOT NULL`,
      [municipalityId, hashToken(browserToken), this.clock.now()],
    );
    return row ?? null;
  }

  /** Makes the account of somebody who came back from the provider and chose a name. It has no password and no address. */
  register(municipalityId: number, browserToken: string, displayName: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const [rows] = await tx.query<[Newcomer[], number]>(
        `DELETE FROM external_sign_in WHERE municipality_id = $1 AND browser_hash = $2 AND expires_at > $3 AND issuer IS NOT NULL
         RETURNING issuer, subject, roll_claim`,
        [municipalityId, hashToken(browserToken), now],
      );
      if (!rows[0]) throw new Refusal(400, 'sign-in-elsewhere-failed');
      return insertPerson(tx, municipalityId, rows[0], displayName, now);
    });
  }

  async waysIn({ municipalityId, personId }: Whose): Promise<Pick<OpenIdView, 'isLinked' | 'isOnlyWayIn'>> {
    const [row] = await this.dataSource.query<Pick<OpenIdView, 'isLinked' | 'isOnlyWayIn'>[]>(
      `SELECT identity.person_id IS NOT NULL AS "isLinked", identity.person_id IS NOT NULL AND password_hash IS NULL AS "isOnlyWayIn"
       FROM person LEFT JOIN external_identity identity ON identity.municipality_id = person.municipality_id AND identity.person_id = person.id
       WHERE person.municipality_id = $1 AND person.id = $2 LIMIT 1`,
      [municipalityId, personId],
    );
    return row ?? { isLinked: false, isOnlyWayIn: false };
  }

  private async tellOwner(tx: Tx, whose: Whose, what: { label: string; isAdded: boolean }): Promise<void> {
    const { municipalityId, personId } = whose;
    const [person] = await tx.query<{ display_name: string; email: string | null }[]>(
      'SELECT display_name, email FROM person WHERE municipality_id = $1 AND id = $2',
      [municipalityId, personId],
    );
    const recipient = {
      municipalityId,
      personId,
      to: person?.email ?? null,
      displayName: person?.display_name ?? '',
    };
    const link = `${this.addresses.of(municipalityId)}/account/wachtwoord-vergeten`;
    await postMail(tx, signInElsewhereMail(recipient, what, link, `elsewhere:${randomUUID()}`), this.clock.now());
  }

  private seal(municipalityId: number, identity: OutsideIdentity): string | null {
    return sealRollClaim({ municipalityId, ...identity }, identity.rollLabel, this.settings.ibanKeys);
  }

  private ends(): Date {
    return new Date(this.clock.now().getTime() + lifetimeMs);
  }
}

/** Two browsers at once make one person: the identity's key decides, and the other one gets "conflict". */
async function insertPerson(
  tx: Tx,
  municipalityId: number,
  identity: Newcomer,
  displayName: string,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    'INSERT INTO person (municipality_id, id, display_name, confirmed_at, created_at) VALUES ($1, $2, $3, $4, $4)',
    [municipalityId, id, displayName, now],
  );
  await tx.query(
    `INSERT INTO external_identity (municipality_id, issuer, subject, person_id, linked_at, roll_claim, roll_claim_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      municipalityId,
      identity.issuer,
      identity.subject,
      id,
      now,
      identity.roll_claim,
      claimEnds(identity.roll_claim, now),
    ],
  );
  return id;
}

function claimEnds(sealed: string | null, now: Date): Date | null {
  return sealed === null ? null : new Date(now.getTime() + rollClaimMs);
}
