import { Injectable } from '@nestjs/common';
import { SiteAddresses } from '../../platform/http/site-addresses.js';
import { postMail, postToMany } from '../../platform/mail/outbox.js';
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
    const site = this.addresses.of(news.municipalityId);
    await postToMany(tx, {
      municipalityId: news.municipalityId,
      now: news.at,
      columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'unsubscribe_url', 'next_attempt_at'],
      select: `SELECT $4 || ':' || person.id, person.id, person.email, $5,
          'Beste ' || person.display_name || E',\\n\\n' || $6 || E'\\n\\nWilt u geen mails meer hierover? Meld u af:\\n'
            || $7 || follow.unsubscribe_token || E'\\n',
          $8 || follow.unsubscribe_token, $2::timestamptz
        FROM initiative_follow follow
        JOIN person ON (person.municipality_id, person.id) = (follow.municipality_id, follow.person_id)
        WHERE follow.municipality_id = $1 AND follow.initiative_id = $3 AND follow.person_id <> $9
          AND NOT EXISTS (SELECT FROM initiative WHERE municipality_id = $1 AND id = $3 AND hidden_reason IS NOT NULL)`,
      parameters: [
        news.initiative.id,
        news.key,
        news.subject,
        this.withLink(news),
        `${site}/initiatieven/afmelden#`,
        `${site}/api/unsubscribe/`,
        news.byPersonId,
      ],
    });
  }

  async tellInitiators(tx: Tx, news: News): Promise<void> {
    await this.tell(
      tx,
      { ...news, key: `own:${news.key}` },
      `id <> $7 AND id IN (SELECT initiator_id FROM initiative WHERE municipality_id = $1 AND id = $6
         UNION SELECT person_id FROM co_initiator WHERE municipality_id = $1 AND initiative_id = $6)`,
      [news.initiative.id, news.byPersonId],
    );
  }

  async tellPerson(tx: Tx, news: News, personId: string): Promise<void> {
    await this.tell(tx, { ...news, key: `to:${news.key}` }, 'id = $6', [personId]);
  }

  /** @param whom SQL: which people hear it; its parameters begin at $6 */
  private async tell(tx: Tx, news: News, whom: string, parameters: readonly string[]): Promise<void> {
    await postToMany(tx, {
      municipalityId: news.municipalityId,
      now: news.at,
      columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'next_attempt_at'],
      select: `SELECT $3 || ':' || id, id, email, $4, 'Beste ' || display_name || E',\\n\\n' || $5 || E'\\n', $2::timestamptz
        FROM person WHERE municipality_id = $1 AND ${whom}`,
      parameters: [news.key, news.subject, this.withLink(news), ...parameters],
    });
  }

  /** To an address that may or may not belong to somebody: the same words either way. */
  async invite(tx: Tx, news: News, email: string, token: string): Promise<void> {
    const body = `Goedendag,

${news.text}

Wilt u dat? Of liever niet? Kies het hier. U hebt een account nodig om mee te doen. Dat maakt u daar ook.

${this.addresses.of(news.municipalityId)}/initiatieven/uitnodiging#${token}

De link werkt een maand. Kent u dit niet? Dan hoeft u niets te doen. Uw naam staat nergens.
`;
    const { municipalityId, key, subject, byPersonId } = news;
    await postMail(tx, { municipalityId, key, personId: null, to: email, subject, body, names: [byPersonId] }, news.at);
  }

  private withLink({ municipalityId, text, initiative }: News): string {
    return `${text}\n\n${this.addresses.of(municipalityId)}/initiatieven/${initiative.slug}`;
  }
}
