import { Injectable } from '@nestjs/common';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import type { Tx } from '../../platform/db/transactions.js';
import type { InitiativeRow } from './initiative.store.js';

/** One thing that happened, as the mails about it say it in plain Dutch. */
export interface News {
  municipalityId: number;
  initiative: Pick<InitiativeRow, 'id' | 'slug' | 'title'>;
  /** What makes this piece of news the only one of its kind; the same is mailed once to each person. */
  key: string;
  subject: string;
  text: string;
  /** Who did it, and so need not hear it. */
  byPersonId: string;
  at: Date;
}

/**
 * Writes the mails about an initiative to the outbox: to who follows it, with a way to stop in one click, and to who
 * carries it. One statement, however many there are.
 */
@Injectable()
export class InitiativeMails {
  constructor(private readonly addresses: SiteAddresses) {}

  /** Nothing about what is hidden. */
  async tellFollowers(tx: Tx, news: News): Promise<void> {
    await tx.query(
      `INSERT INTO outbox_mail (municipality_id, id, key, recipient, subject, body, unsubscribe_url, next_attempt_at, created_at)
       SELECT $1, gen_random_uuid(), $3 || ':' || person.id, person.email, $4,
         'Beste ' || person.display_name || E',\\n\\n' || $5 || E'\\n\\nWilt u geen mails meer hierover? Meld u af:\\n' || $6 || follow.unsubscribe_token || E'\\n',
         $7 || follow.unsubscribe_token, $8, $8
       FROM initiative_follow follow JOIN person ON (person.municipality_id, person.id) = (follow.municipality_id, follow.person_id)
       WHERE follow.municipality_id = $1 AND follow.initiative_id = $2 AND follow.person_id <> $9 AND person.email IS NOT NULL
         AND NOT EXISTS (SELECT FROM initiative WHERE municipality_id = $1 AND id = $2 AND hidden_reason IS NOT NULL)
       ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING`,
      [
        news.municipalityId,
        news.initiative.id,
        news.key,
        news.subject,
        this.withLink(news),
        `${this.addresses.of(news.municipalityId)}/initiatieven/afmelden#`,
        `${this.addresses.of(news.municipalityId)}/api/unsubscribe/`,
        news.at,
        news.byPersonId,
      ],
    );
  }

  async tellInitiators(tx: Tx, news: News): Promise<void> {
    await tx.query(
      `INSERT INTO outbox_mail (municipality_id, id, key, recipient, subject, body, next_attempt_at, created_at)
       SELECT $1, gen_random_uuid(), $3 || ':' || person.id, person.email, $4, 'Beste ' || person.display_name || E',\\n\\n' || $5 || E'\\n', $6, $6
       FROM person WHERE municipality_id = $1 AND id <> $7 AND email IS NOT NULL
         AND id IN (SELECT initiator_id FROM initiative WHERE municipality_id = $1 AND id = $2
           UNION SELECT person_id FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $2)
       ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING`,
      [
        news.municipalityId,
        news.initiative.id,
        `own:${news.key}`,
        news.subject,
        this.withLink(news),
        news.at,
        news.byPersonId,
      ],
    );
  }

  async tellPerson(tx: Tx, news: News, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO outbox_mail (municipality_id, id, key, recipient, subject, body, next_attempt_at, created_at)
       SELECT $1, gen_random_uuid(), $2, email, $3, 'Beste ' || display_name || E',\\n\\n' || $4 || E'\\n', $5, $5
       FROM person WHERE municipality_id = $1 AND id = $6 AND email IS NOT NULL
       ON CONFLICT ON CONSTRAINT the_same_letter_is_sent_once DO NOTHING`,
      [news.municipalityId, `to:${news.key}`, news.subject, this.withLink(news), news.at, personId],
    );
  }

  /** To an address that may or may not belong to somebody: the same words either way. */
  async invite(tx: Tx, news: News, email: string, token: string): Promise<void> {
    const body = `Goedendag,

${news.text}

Wilt u dat? Of liever niet? Kies het hier. U hebt een account nodig om mee te doen. Dat maakt u daar ook.

${this.addresses.of(news.municipalityId)}/initiatieven/uitnodiging#${token}

De link werkt een maand. Kent u dit niet? Dan hoeft u niets te doen. Uw naam staat nergens.
`;
    await tx.query(
      `INSERT INTO outbox_mail (municipality_id, id, key, recipient, subject, body, next_attempt_at, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $6)`,
      [news.municipalityId, news.key, email, news.subject, body, news.at],
    );
  }

  private withLink({ municipalityId, text, initiative }: News): string {
    return `${text}\n\n${this.addresses.of(municipalityId)}/initiatieven/${initiative.slug}`;
  }
}
