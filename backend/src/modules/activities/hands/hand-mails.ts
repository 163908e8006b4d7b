import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { postToMany } from '../../../platform/mail/outbox.js';

interface HandNews {
  municipalityId: number;
  handId: string;
  key: string;
  subject: string;
  text: string;
  link: string;
  /** SQL: which people hear it. */
  whom: string;
  at: Date;
}

const organisers = `person.id = activity.organiser_id OR person.id IN
  (SELECT person_id FROM co_organiser WHERE municipality_id = $1 AND activity_id = activity.id)`;

/** Mails about a hand. They say that there is one, and lead to the page; who it is stands on the page alone. */
@Injectable()
export class HandMails {
  constructor(private readonly addresses: SiteAddresses) {}

  async tellOrganisers(tx: Tx, municipalityId: number, handId: string, at: Date): Promise<void> {
    await this.tell(tx, {
      municipalityId,
      handId,
      key: 'hand-made',
      subject: 'Iemand wil helpen, of vraagt hulp',
      text: 'Iemand schreef u over uw activiteit. Zeg ja, dan ziet u van elkaar wie u bent.',
      link: `'/activiteiten/' || activity.slug || '/beheer'`,
      whom: organisers,
      at,
    });
  }

  async tellOrganiser(tx: Tx, municipalityId: number, handId: string, at: Date): Promise<void> {
    await this.tell(tx, {
      municipalityId,
      handId,
      key: 'hand-agreed-organiser',
      subject: 'Er is iemand die u kan helpen',
      text: 'De persoon die u vroeg, zei ja. Op uw pagina staat hoe u elkaar bereikt.',
      link: `'/activiteiten/' || activity.slug || '/beheer'`,
      whom: 'person.id = hand.organiser_id',
      at,
    });
  }

  async tellPerson(tx: Tx, municipalityId: number, handId: string, what: 'asked' | 'agreed', at: Date): Promise<void> {
    await this.tell(tx, {
      municipalityId,
      handId,
      key: `hand-${what}`,
      subject: what === 'asked' ? 'Wilt u helpen bij een activiteit?' : 'De organisator zei ja',
      text:
        what === 'asked'
          ? 'Een organisator vraagt u om hulp, omdat u op Stoep schreef wat u kunt. Zeg ja of nee. Zegt u nee, dan weet niemand wie u bent.'
          : 'U kunt elkaar nu bereiken. Op uw pagina staat hoe.',
      link: `'/mijn'`,
      whom: 'person.id = hand.person_id',
      at,
    });
  }

  private async tell(tx: Tx, news: HandNews): Promise<void> {
    await postToMany(tx, {
      municipalityId: news.municipalityId,
      now: news.at,
      columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'next_attempt_at'],
      select: `SELECT $4 || ':' || hand.id || ':' || person.id, person.id, person.email, $5,
          'Beste ' || person.display_name || E',\\n\\n' || $6 || E'\\n\\n' || activity.title || E'\\n\\n'
            || $7 || ${news.link} || E'\\n', $2::timestamptz
        FROM hand JOIN activity ON activity.municipality_id = $1 AND activity.id = hand.activity_id
        JOIN person ON person.municipality_id = $1 AND (${news.whom})
        WHERE hand.municipality_id = $1 AND hand.id = $3`,
      parameters: [news.handId, news.key, news.subject, news.text, this.addresses.of(news.municipalityId)],
    });
  }
}
