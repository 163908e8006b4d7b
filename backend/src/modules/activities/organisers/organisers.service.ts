import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OrganiserGroup, ReceivedInvitation } from '@stoep/contracts';
import type { Actor } from '@stoep/rules';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { type Reader, Transactions, type Tx } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import type { Command } from '../../../platform/http/platform-request.js';
import { Refusal } from '../../../platform/http/refusal.js';
import { nameOf, postMail } from '../../../platform/mail/outbox.js';
import { InvitationBook, type Named } from '../../identity/public.js';
import { loadActivityForUpdate } from '../activity.store.js';

const book = new InvitationBook({
  table: 'co_organiser_invitation',
  subject: 'activity',
  subjectColumn: 'activity_id',
  isOpen: `subject.state IN ('draft', 'published')`,
});

/**
 * Who organises an activity together: asked by mail, and shown only after saying yes. All of them may do everything;
 * one of them leads, and there is always somebody who does.
 */
@Injectable()
export class OrganisersService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  group({ municipalityId, personId }: Actor, activityId: string): Promise<OrganiserGroup> {
    return groupOf(this.dataSource, municipalityId, activityId, personId);
  }

  inviteOrganiser(command: Command, activityId: string, address: string): Promise<OrganiserGroup> {
    const { municipalityId, actor } = command;
    const email = address.toLowerCase();
    return this.transactions.runOnce(command, async (tx) => {
      const activity = await loadActivityForUpdate(tx, municipalityId, activityId);
      if (activity.state !== 'draft' && activity.state !== 'published') throw new Refusal(409, 'activity-not-editable');
      const at = this.clock.now();
      const made = await book.add(tx, { municipalityId, subjectId: activityId, email, invitedBy: actor.personId, at });
      const title = activity.title || 'een activiteit';
      const link = `${this.addresses.of(municipalityId)}/activiteiten/uitnodiging#${made.token}`;
      const mail = {
        municipalityId,
        key: `organise:${made.id}`,
        personId: null,
        to: email,
        names: [actor.personId],
        subject: `Organiseert u mee: ${title}?`,
        body: bodyOf(nameOf(actor.personId), title, link),
      };
      await postMail(tx, mail, at);
      return groupOf(tx, municipalityId, activityId, actor.personId);
    });
  }

  cancelInvitation({ municipalityId, personId }: Actor, activityId: string, id: string): Promise<OrganiserGroup> {
    return this.transactions.run(async (tx) => {
      await book.cancel(tx, municipalityId, activityId, id);
      return groupOf(tx, municipalityId, activityId, personId);
    });
  }

  receivedBy(actor: Actor): Promise<ReceivedInvitation[]> {
    return book.receivedBy(this.dataSource, actor, this.clock.now());
  }

  look(municipalityId: number, token: string): Promise<ReceivedInvitation> {
    return this.transactions.run((tx) => book.find(tx, municipalityId, { token }, this.clock.now()));
  }

  accept(command: Command, named: Named): Promise<{ slug: string }> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const { subjectId: activityId, slug, id } = await book.find(tx, municipalityId, named, this.clock.now());
      const activity = await loadActivityForUpdate(tx, municipalityId, activityId);
      await book.remove(tx, municipalityId, id);
      if (activity.organiser_id !== actor.personId) await this.add(tx, municipalityId, activityId, actor.personId);
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

  leave({ municipalityId, personId }: Actor, activityId: string): Promise<{ hasLeft: true }> {
    return this.transactions.run(async (tx) => {
      const activity = await loadActivityForUpdate(tx, municipalityId, activityId);
      if (activity.organiser_id === personId) {
        const { organisers } = await groupOf(tx, municipalityId, activityId, personId);
        throw new Refusal(409, organisers.length > 1 ? 'organiser-hands-over-first' : 'last-organiser');
      }
      await this.remove(tx, municipalityId, activityId, personId);
      return { hasLeft: true };
    });
  }

  /** Only to who organises along already, and so has consented. Who led organises along from then on. */
  handOver(command: Command, activityId: string, personId: string): Promise<OrganiserGroup> {
    const { municipalityId, actor } = command;
    return this.transactions.runOnce(command, async (tx) => {
      const activity = await loadActivityForUpdate(tx, municipalityId, activityId);
      if (activity.organiser_id !== actor.personId) throw new Refusal(403, 'forbidden');
      if ((await this.remove(tx, municipalityId, activityId, personId)) === 0)
        throw Refusal.fields([{ field: 'personId', reason: 'unknown-choice' }]);
      await this.add(tx, municipalityId, activityId, actor.personId);
      await tx.query(
        'UPDATE activity SET organiser_id = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2',
        [municipalityId, activityId, personId],
      );
      return groupOf(tx, municipalityId, activityId, actor.personId);
    });
  }

  private async add(tx: Tx, municipalityId: number, activityId: string, personId: string): Promise<void> {
    await tx.query(
      'INSERT INTO co_organiser (municipality_id, activity_id, person_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [municipalityId, activityId, personId, this.clock.now()],
    );
  }

  private async remove(tx: Tx, municipalityId: number, activityId: string, personId: string): Promise<number> {
    const [, count] = await tx.query<[unknown[], number]>(
      'DELETE FROM co_organiser WHERE municipality_id = $1 AND activity_id = $2 AND person_id = $3',
      [municipalityId, activityId, personId],
    );
    return count;
  }
}

async function groupOf(
  db: Reader,
  municipalityId: number,
  activityId: string,
  personId: string,
): Promise<OrganiserGroup> {
  const organisers = await db.query<OrganiserGroup['organisers']>(
    `SELECT person.id AS "personId", display_name AS "displayName", person.id = organiser_id AS "isLead", person.id = $3 AS "isMe"
     FROM activity JOIN person ON person.municipality_id = $1 AND (person.id = organiser_id OR person.id IN
       (SELECT person_id FROM co_organiser WHERE municipality_id = $1 AND activity_id = $2))
     WHERE activity.municipality_id = $1 AND activity.id = $2 ORDER BY person.id <> organiser_id, display_name, person.id`,
    [municipalityId, activityId, personId],
  );
  return { organisers, invitations: await book.open(db, municipalityId, activityId) };
}

function bodyOf(name: string, title: string, link: string): string {
  return `Goedendag,

${name} vraagt of u mee wilt organiseren: "${title}".

Wilt u dat? Of liever niet? Kies het hier. U hebt een account nodig om mee te doen. Dat maakt u daar ook.

${link}

De link werkt een maand. Kent u dit niet? Dan hoeft u niets te doen. Uw naam staat nergens.
`;
}
