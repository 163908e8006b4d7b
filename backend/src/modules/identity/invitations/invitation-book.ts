import { randomUUID } from 'node:crypto';
import type { InvitationView, ReceivedInvitation } from '@stoep/contracts';
import type { Reader, Tx } from '../../../platform/db/transactions.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { hashToken, newToken } from '../token.js';

const mostOpen = 10;
const lifetimeMs = 30 * 24 * 3_600_000;

/** An invitation is named by the person it is for, who has its address, or by whoever has the link from the mail. */
export type Named = { id: string; personId: string } | { token: string };

export interface FoundInvitation extends ReceivedInvitation {
  /** Of what one is invited to. */
  subjectId: string;
}

export interface MadeInvitation {
  id: string;
  token: string;
}

/**
 * Invitations by e-mail to carry something along, of one kind: kept until there is an answer, and then gone. Whether an
 * address is known makes no difference here. What is invited to, who may and what follows is the caller's.
 */
export class InvitationBook {
  private readonly received: string;

  /** @param of SQL names: the table, what is invited to (with a slug and a title), and when that can be joined at all */
  constructor(private readonly of: { table: string; subject: string; subjectColumn: string; isOpen: string }) {
    this.received = `
      SELECT invitation.id, subject.slug, subject.title, inviter.display_name AS "invitedByName", invited_at AS "invitedAt",
        invitation.${of.subjectColumn} AS "subjectId"
      FROM ${of.table} invitation
      JOIN ${of.subject} subject ON (subject.municipality_id, subject.id) = (invitation.municipality_id, invitation.${of.subjectColumn}) AND ${of.isOpen}
      JOIN person inviter ON (inviter.municipality_id, inviter.id) = (invitation.municipality_id, invitation.invited_by)`;
  }

  /** @throws Refusal 409 when too many wait for an answer; the database refuses a second one to the same address */
  async add(
    tx: Tx,
    invitation: { municipalityId: number; subjectId: string; email: string; invitedBy: string; at: Date },
  ): Promise<MadeInvitation> {
    const { municipalityId, subjectId, email, invitedBy, at } = invitation;
    await tx.query(
      `DELETE FROM ${this.of.table} WHERE municipality_id = $1 AND ${this.of.subjectColumn} = $2 AND expires_at <= $3`,
      [municipalityId, subjectId, at],
    );
    if ((await this.open(tx, municipalityId, subjectId)).length >= mostOpen)
      throw new Refusal(409, 'too-many-invitations');
    const id = randomUUID();
    const { token, hash } = newToken();
    await tx.query(
      `INSERT INTO ${this.of.table} (municipality_id, id, ${this.of.subjectColumn}, email, token_hash, invited_by, invited_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [municipalityId, id, subjectId, email, hash, invitedBy, at, new Date(at.getTime() + lifetimeMs)],
    );
    return { id, token };
  }

  /** Those that wait for an answer, as who invited sees them. */
  open(db: Reader, municipalityId: number, subjectId: string): Promise<InvitationView[]> {
    return db.query<InvitationView[]>(
      `SELECT id, email, invited_at AS "invitedAt" FROM ${this.of.table} WHERE municipality_id = $1 AND ${this.of.subjectColumn} = $2 ORDER BY invited_at`,
      [municipalityId, subjectId],
    );
  }

  async cancel(tx: Tx, municipalityId: number, subjectId: string, id: string): Promise<void> {
    await tx.query(
      `DELETE FROM ${this.of.table} WHERE municipality_id = $1 AND ${this.of.subjectColumn} = $2 AND id = $3`,
      [municipalityId, subjectId, id],
    );
  }

  /** The invitations to the address of this person. */
  receivedBy(
    db: Reader,
    { municipalityId, personId }: { municipalityId: number; personId: string },
    now: Date,
  ): Promise<ReceivedInvitation[]> {
    return db.query<ReceivedInvitation[]>(
      `${this.received} JOIN person ON (person.municipality_id, person.email) = (invitation.municipality_id, invitation.email)
       WHERE invitation.municipality_id = $1 AND person.id = $2 AND expires_at > $3 ORDER BY invited_at`,
      [municipalityId, personId, now],
    );
  }

  /** @throws Refusal 409 when it is answered, withdrawn, too old, or for somebody else */
  async find(tx: Tx, municipalityId: number, named: Named, now: Date): Promise<FoundInvitation> {
    const [row] = await tx.query<FoundInvitation[]>(
      `${this.received} WHERE invitation.municipality_id = $1 AND expires_at > $2 AND ${
        'token' in named
          ? 'invitation.token_hash = $3'
          : 'invitation.id = $3 AND invitation.email = (SELECT email FROM person WHERE municipality_id = $1 AND id = $4)'
      }`,
      [municipalityId, now, ...('token' in named ? [hashToken(named.token)] : [named.id, named.personId])],
    );
    if (!row) throw new Refusal(409, 'invitation-no-longer-open');
    return row;
  }

  /** Answered: what the answer was is not kept here. */
  async remove(tx: Tx, municipalityId: number, id: string): Promise<void> {
    await tx.query(`DELETE FROM ${this.of.table} WHERE municipality_id = $1 AND id = $2`, [municipalityId, id]);
  }
}
