import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { postMail, postToMany } from '../../../platform/mail/outbox.js';
import type { Seat } from './seating.js';

/** One kind of news about dates, as it is mailed to participants. */
export interface DateNews {
  municipalityId: number;
  /** Once per date, participant and key. */
  key: string;
  subject: string;
  /** Comes after the name, before the title and moment of the date. */
  text: string;
  at: Date;
  /** Less than twelve hours ahead it goes out at night too. */
  isCancellation?: boolean;
}

/** The mails to who takes part, with an account or with an address alone. One statement, however many there are. */
@Injectable()
export class SignUpMails {
  constructor(private readonly addresses: SiteAddresses) {}

  async tell(tx: Tx, seats: readonly Seat[], news: DateNews): Promise<void> {
    if (seats.length === 0) return;
    await postToMany(tx, {
      municipalityId: news.municipalityId,
      now: news.at,
      columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'next_attempt_at'],
      select: `SELECT $3 || ':' || occurrence.id || ':' || participant.id, person.id,
          coalesce(participant.email, person.email), $4,
          'Beste ' || coalesce(person.display_name, participant.name) || E',\\n\\n' || $5 || E'\\n\\n' || activity.title || E'\\n'
            || to_char(occurrence.starts_at AT TIME ZONE activity.time_zone, 'DD-MM-YYYY HH24:MI') || E' uur\\n' || place.name
            || E'\\n\\n' || $6 || '/activiteiten/' || activity.slug || E'\\n',
          CASE WHEN $8 AND occurrence.starts_at < $2::timestamptz + interval '12 hours' THEN $2
            ELSE after_quiet_hours($2, activity.time_zone) END
        FROM jsonb_to_recordset($7::jsonb) AS seat ("occurrenceId" uuid, "participantId" uuid)
        JOIN occurrence ON occurrence.municipality_id = $1 AND occurrence.id = seat."occurrenceId"
        JOIN activity ON activity.municipality_id = $1 AND activity.id = occurrence.activity_id
        JOIN place ON place.municipality_id = $1 AND place.id = occurrence.place_id
        JOIN participant ON participant.municipality_id = $1 AND participant.id = seat."participantId"
        LEFT JOIN person ON person.municipality_id = $1 AND person.id = participant.person_id`,
      parameters: [
        news.key,
        news.subject,
        news.text,
        this.addresses.of(news.municipalityId),
        JSON.stringify(seats),
        news.isCancellation ?? false,
      ],
    });
  }

  /** Somebody got a place that another gave up. */
  async tellPromoted(tx: Tx, municipalityId: number, seats: readonly Seat[], at: Date): Promise<void> {
    const key = `promoted:${at.getTime()}`;
    const text = 'Er is een plek vrijgekomen. U kunt komen.';
    await this.tell(tx, seats, { municipalityId, key, subject: 'U kunt toch komen', text, at });
  }

  async askToConfirm(
    tx: Tx,
    municipalityId: number,
    whom: { email: string; name: string },
    token: string,
    title: string,
    at: Date,
  ) {
    const link = `${this.addresses.of(municipalityId)}/activiteiten/bevestigen#${token}`;
    const body = `Beste ${whom.name},\n\nU wilt meedoen met: ${title}.\nBevestig dat met deze link:\n${link}\n\nWas u dit niet? Dan hoeft u niets te doen.\n`;
    await postMail(
      tx,
      {
        municipalityId,
        key: `join:${token.slice(0, 12)}`,
        personId: null,
        to: whom.email,
        subject: 'Bevestig dat u meedoet',
        body,
      },
      at,
    );
  }

  async sayHowToLeave(
    tx: Tx,
    municipalityId: number,
    whom: { email: string; name: string },
    token: string,
    title: string,
    at: Date,
  ) {
    const link = `${this.addresses.of(municipalityId)}/activiteiten/afmelden#${token}`;
    const body = `Beste ${whom.name},\n\nU doet mee met: ${title}.\n\nKunt u niet komen? Meld u af met deze link:\n${link}\n`;
    await postMail(
      tx,
      {
        municipalityId,
        key: `joined:${token.slice(0, 12)}`,
        personId: null,
        to: whom.email,
        subject: `U doet mee: ${title}`,
        body,
      },
      at,
    );
  }
}
