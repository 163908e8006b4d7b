import { Injectable } from '@nestjs/common';
import type { FollowingEffect } from '@stoep/contracts';
import type { Tx } from '../../../platform/db/transactions.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { postToMany } from '../../../platform/mail/outbox.js';
import type { DateMap } from './following-map.js';

interface SeriesNews {
  /** Once per participant and key. */
  key: string;
  map: DateMap;
  effect: Pick<FollowingEffect, 'words'>;
}

/** One mail to each participant about many dates at once, in one statement. Mails about a single date are in sign-up-mails.ts. */
@Injectable()
export class ChangeMails {
  constructor(private readonly addresses: SiteAddresses) {}

  tellFollowing(tx: Tx, municipalityId: number, { key, map, effect }: SeriesNews, at: Date): Promise<void> {
    const rhythm = effect.words ? `Voortaan is het ${effect.words.nl}.` : 'De data zijn veranderd.';
    const ids = [...map.moved.map(({ date }) => date.id), ...map.cancelled.map(({ id }) => id)];
    return this.tellOnce(
      tx,
      municipalityId,
      { key: `following:${key}`, subject: 'Andere data', text: rhythm, ids },
      at,
    );
  }

  tellEnded(
    tx: Tx,
    municipalityId: number,
    activityId: string,
    ids: string[],
    reason: string,
    at: Date,
  ): Promise<void> {
    const text = `Deze activiteit stopt. De reden: ${reason}`;
    return this.tellOnce(
      tx,
      municipalityId,
      { key: `ended:${activityId}`, subject: 'De activiteit stopt', text, ids },
      at,
    );
  }

  /** With somebody's own next date, and their own dates that are off. */
  private async tellOnce(
    tx: Tx,
    municipalityId: number,
    { key, subject, text, ids }: { key: string; subject: string; text: string; ids: string[] },
    at: Date,
  ): Promise<void> {
    await postToMany(tx, {
      municipalityId,
      now: at,
      columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'next_attempt_at'],
      select: `SELECT $3 || ':' || participant.id, person.id, coalesce(participant.email, person.email),
          $4 || ': ' || mine.title,
          'Beste ' || coalesce(person.display_name, participant.name) || E',\\n\\n' || mine.title || E'\\n' || $5
            || coalesce(E'\\n\\nUw eerstvolgende keer: ' || to_char(mine.next_at, 'DD-MM-YYYY HH24:MI') || ' uur', '')
            || coalesce(E'\\n\\nDeze keren gaan niet door:\\n' || mine.off, '')
            || E'\\n\\n' || $6 || '/activiteiten/' || mine.slug || E'\\n',
          CASE WHEN mine.is_urgent THEN $2 ELSE after_quiet_hours($2, mine.time_zone) END
        FROM (
          SELECT participant_id, activity.title, activity.slug, activity.time_zone,
            bool_or(status = 'cancelled' AND starts_at < $2::timestamptz + interval '12 hours') AS is_urgent,
            min(starts_at AT TIME ZONE activity.time_zone)
              FILTER (WHERE status = 'scheduled' AND signup.state = 'going') AS next_at,
            string_agg(to_char(starts_at AT TIME ZONE activity.time_zone, 'DD-MM-YYYY HH24:MI'), E'\\n' ORDER BY starts_at)
              FILTER (WHERE status = 'cancelled') AS off
          FROM signup JOIN occurrence ON occurrence.municipality_id = $1 AND occurrence.id = occurrence_id
          JOIN activity ON activity.municipality_id = $1 AND activity.id = activity_id
          WHERE signup.municipality_id = $1 AND occurrence_id = ANY ($7) AND signup.state <> 'declined'
          GROUP BY participant_id, activity.title, activity.slug, activity.time_zone) mine
        JOIN participant ON participant.municipality_id = $1 AND participant.id = mine.participant_id
        LEFT JOIN person ON person.municipality_id = $1 AND person.id = participant.person_id`,
      parameters: [key, subject, text, this.addresses.of(municipalityId), ids],
    });
  }
}
