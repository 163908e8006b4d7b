import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InvitationList, InvitationView, ReceivedInvitation } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { hashToken, newToken } from '../../identity/public.js';
import { InitiativeMails } from '../initiative-mails.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

const mostOpen = 10;
const lifetimeMs = 30 * 24 * 3_600_000;

/** An invitation is named by the person it is for, who has its address, or by whoever has the link from the mail. */
export type Named = { id: string; personId: string } | { token: string };

const received = `
  SELECT invitation.id, initiative.slug, initiative.title, inviter.display_name AS "invitedByName", invited_at AS "invitedAt",
    invitation.initiative_id AS "initiativeId"
  FROM co_initiator_invitation invitation
  JOIN initiative ON (initiative.municipality_id, initiative.id) = (invitation.municipality_id, invitation.initiative_id)
    AND initiative.hidden_reason IS NULL
  JOIN person inviter ON (inviter.municipality_id, inviter.id) = (invitation.municipality_id, invitation.invited_by)`;

/**
 * Asking somebody by e-mail to carry an initiative along. Whether the address is known makes no difference to what the
 * asker sees or what is mailed, and nobody is shown anywhere before saying yes.
 */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly mails: InitiativeMails,
    private readonly clock: Clock,
  ) {}

  invite(command: Command, initiativeId: string, address: string): Promise<InvitationList> {
    const { municipalityId, actor } = command;
    const email = address.toLowerCase();
    return this.transactions.runOnce(command, async (tx) => {
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
      if (initiative.hidden_reason) throw new Refusal(409, 'initiative-hidden');
      const at = this.clock.now();
      await tx.query(
        'DELETE FROM co_initiator_invitation WHERE municipality_id = $1 AND initiative_id = $2 AND expires_at <= $3',
        [municipalityId, initiativeId, at],
      );
      const open = await openInvitations(tx, municipalityId, initiativeId);
      if (open.length >= mostOpen) throw new Refusal(409, 'too-many-invitations');
      const id = randomUUID();
      const { token, hash } = newToken();
      await tx.query(
        `INSERT INTO co_initiator_invitation (municipality_id, id, initiative_id, email, token_hash, invited_by, invited_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [municipalityId, id, initiativeId, email, hash, actor.personId, at, new Date(at.getTime() + lifetimeMs)],
      );
      const [inviter] = await tx.query<{ name: string }[]>(
        'SELECT display_name AS name FROM person WHERE municipality_id = $1 AND id = $2',
        [municipalityId, actor.personId],
      );
      await this.mails.invite(
        tx,
        {
          municipalityId,
          initiative,
          key: `invitation:${id}`,
          subject: `Doet u mee met ${initiative.title || 'een idee'}?`,
          text: `${inviter?.name} vraagt of u samen iets wilt doen in de buurt: "${initiative.title}".`,
          byPersonId: actor.personId,
          at,
        },
        email,
        token,
      );
      return { invitations: await openInvitations(tx, municipalityId, initiativeId) };
    });
  }

  cancel(municipalityId: number, initiativeId: string, id: string): Promise<InvitationList> {
    return this.transactions.run(async (tx) => {
      await tx.query(
        'DELETE FROM co_initiator_invitation WHERE municipality_id = $1 AND initiative_id = $2 AND id = $3',
        [municipalityId, initiativeId, id],
      );
      return { invitations: await openInvitations(tx, municipalityId, initiativeId) };
    });
  }

  /** The invitations to the address of this person. */
  receivedBy({ municipalityId, personId }: Actor): Promise<ReceivedInvitation[]> {
    return this.dataSource.query<ReceivedInvitation[]>(
      `${received} JOIN person ON (person.municipality_id, person.email) = (invitation.municipality_id, invitation.email)
       WHERE invitation.municipality_id = $1 AND person.id = $2 AND expires_at > $3 ORDER BY invited_at`,
      [municipalityId, personId, this.clock.now()],
    );
  }

  look(municipalityId: number, token: string): Promise<ReceivedInvitation> {
    return this.transactions.run((tx) => this.find(tx, municipalityId, { token }));
  }

  accept(command: Command, named: Named): Promise<{ slug: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { initiativeId, slug, id } = await this.find(tx, municipalityId, named);
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
      await remove(tx, municipalityId, id);
      if (initiative.initiator_id === actor.personId) return { slug };
      await tx.query(
        'INSERT INTO co_initiator (municipality_id, initiative_id, person_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [municipalityId, initiativeId, actor.personId, this.clock.now()],
      );
      await endOwnSupport(tx, municipalityId, initiativeId, actor.personId);
      return { slug };
    });
  }

  /** Needs no account: the link in the mail is enough to say no. */
  decline(municipalityId: number, named: Named): Promise<{ declined: true }> {
    return this.transactions.run(async (tx) => {
      const { id } = await this.find(tx, municipalityId, named);
      await remove(tx, municipalityId, id);
      return { declined: true };
    });
  }

  /** @throws Refusal 409 when it is answered, withdrawn, too old, or for somebody else */
  private async find(
    tx: Tx,
    municipalityId: number,
    named: Named,
  ): Promise<ReceivedInvitation & { initiativeId: string }> {
    const [row] = await tx.query<(ReceivedInvitation & { initiativeId: string })[]>(
      `${received} WHERE invitation.municipality_id = $1 AND expires_at > $2 AND ${
        'token' in named
          ? 'invitation.token_hash = $3'
          : 'invitation.id = $3 AND invitation.email = (SELECT email FROM person WHERE municipality_id = $1 AND id = $4)'
      }`,
      [municipalityId, this.clock.now(), ...('token' in named ? [hashToken(named.token)] : [named.id, named.personId])],
    );
    if (!row) throw new Refusal(409, 'invitation-no-longer-open');
    return row;
  }
}

function openInvitations(tx: Tx, municipalityId: number, initiativeId: string): Promise<InvitationView[]> {
  return tx.query<InvitationView[]>(
    `SELECT id, email, invited_at AS "invitedAt" FROM co_initiator_invitation WHERE municipality_id = $1 AND initiative_id = $2 ORDER BY invited_at`,
    [municipalityId, initiativeId],
  );
}

async function remove(tx: Tx, municipalityId: number, id: string): Promise<void> {
  await tx.query('DELETE FROM co_initiator_invitation WHERE municipality_id = $1 AND id = $2', [municipalityId, id]);
}

/** Nobody supports what is their own. */
async function endOwnSupport(tx: Tx, municipalityId: number, initiativeId: string, personId: string): Promise<void> {
  await tx.query(
    `WITH ended AS (DELETE FROM support WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3 RETURNING 1)
     UPDATE initiative SET supporters = supporters - (SELECT count(*) FROM ended) WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, initiativeId, personId],
  );
}
