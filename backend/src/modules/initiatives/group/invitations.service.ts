import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { InvitationList, ReceivedInvitation } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { Transactions, type Tx } from '../../../platform/db/transactions.js';
import { nameOf } from '../../../platform/mail/outbox.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { InvitationBook, type Named } from '../../identity/public.js';
import { InitiativeMails } from '../initiative-mails.js';
import { loadInitiativeForUpdate } from '../initiative.store.js';

const book = new InvitationBook({
  table: 'co_initiator_invitation',
  subject: 'initiative',
  subjectColumn: 'initiative_id',
  isOpen: 'subject.hidden_reason IS NULL',
});

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
      const made = await book.add(tx, {
        municipalityId,
        subjectId: initiativeId,
        email,
        invitedBy: actor.personId,
        at,
      });
      const news = {
        municipalityId,
        initiative,
        key: `invitation:${made.id}`,
        subject: `Doet u mee met ${initiative.title || 'een idee'}?`,
        text: `${nameOf(actor.personId)} vraagt of u samen iets wilt doen in de buurt: "${initiative.title}".`,
        byPersonId: actor.personId,
        at,
      };
      await this.mails.invite(tx, news, email, made.token);
      return { invitations: await book.open(tx, municipalityId, initiativeId) };
    });
  }

  cancel(municipalityId: number, initiativeId: string, id: string): Promise<InvitationList> {
    return this.transactions.run(async (tx) => {
      await book.cancel(tx, municipalityId, initiativeId, id);
      return { invitations: await book.open(tx, municipalityId, initiativeId) };
    });
  }

  /** The invitations to the address of this person. */
  receivedBy(actor: Actor): Promise<ReceivedInvitation[]> {
    return book.receivedBy(this.dataSource, actor, this.clock.now());
  }

  look(municipalityId: number, token: string): Promise<ReceivedInvitation> {
    return this.transactions.run((tx) => book.find(tx, municipalityId, { token }, this.clock.now()));
  }

  accept(command: Command, named: Named): Promise<{ slug: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { subjectId: initiativeId, slug, id } = await book.find(tx, municipalityId, named, this.clock.now());
      const initiative = await loadInitiativeForUpdate(tx, municipalityId, initiativeId);
      await book.remove(tx, municipalityId, id);
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
      const { id } = await book.find(tx, municipalityId, named, this.clock.now());
      await book.remove(tx, municipalityId, id);
      return { declined: true };
    });
  }
}

/** Nobody supports what is their own. */
async function endOwnSupport(tx: Tx, municipalityId: number, initiativeId: string, personId: string): Promise<void> {
  await tx.query(
    `WITH ended AS (DELETE FROM support WHERE municipality_id = $1 AND initiative_id = $2 AND person_id = $3 RETURNING 1)
     UPDATE initiative SET supporters = supporters - (SELECT count(*) FROM ended) WHERE municipality_id = $1 AND id = $2`,
    [municipalityId, initiativeId, personId],
  );
}
