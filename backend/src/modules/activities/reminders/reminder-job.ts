import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock } from '../../../platform/clock.js';
import { isUuid } from '../../../platform/db/is-uuid.js';
import { SiteAddresses } from '../../../platform/http/site-addresses.js';
import { Housekeeping } from '../../../platform/housekeeping.js';
import { postToMany } from '../../../platform/mail/outbox.js';
import { OutboxWorker } from '../../../platform/mail/outbox.worker.js';

/**
 * Puts reminders into the outbox a day before a date, and says just before sending whether one still holds. Doing it twice,
 * or on two servers, adds nothing: the key names date, participant, kind and the sequence of the date.
 */
@Injectable()
export class ReminderJob implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly housekeeping: Housekeeping,
    private readonly outbox: OutboxWorker,
    private readonly addresses: SiteAddresses,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.housekeeping.addTask(() => this.writeReminders());
    this.outbox.addCheck('reminder', ({ municipalityId, key }) => this.check(municipalityId, key));
  }

  async writeReminders(): Promise<void> {
    const municipalities = await this.dataSource.query<{ id: number }[]>('SELECT id FROM municipality');
    for (const { id } of municipalities) {
      const now = this.clock.now();
      await postToMany(this.dataSource, { municipalityId: id, now, ...toDevices, parameters: [] });
      await postToMany(this.dataSource, { municipalityId: id, now, ...byMail, parameters: [this.addresses.of(id)] });
    }
  }

  /** Still on, still going, at the same time, still wanted; and at night not yet. */
  private async check(municipalityId: number, key: string): Promise<'send' | 'drop' | Date> {
    const [, dateId = '', participantId = '', kind, sequence, deviceId] = key.split(':');
    if (!isUuid(dateId) || !isUuid(participantId)) return 'drop';
    const now = this.clock.now();
    const [row] = await this.dataSource.query<{ at: Date }[]>(
      `SELECT after_quiet_hours($2, activity.time_zone) AS at ${whoIsGoing()}
         AND occurrence.id = $3 AND participant.id = $4 AND ${wish} = $5 AND sequence = $6 AND ($7::boolean OR reminder_way <> 'mail')`,
      [municipalityId, now, dateId, participantId, kind, Number(sequence), deviceId === undefined],
    );
    if (!row) return 'drop';
    return row.at > now ? row.at : 'send';
  }
}

const wish = 'coalesce(reminder_choice.reminder, participant.reminder)';

const whoIsGoing = (along = '') => `
FROM occurrence JOIN activity ON activity.municipality_id = $1 AND activity.id = occurrence.activity_id AND activity.state = 'published'
JOIN place ON place.municipality_id = $1 AND place.id = occurrence.place_id
JOIN signup ON signup.municipality_id = $1 AND signup.occurrence_id = occurrence.id AND signup.state = 'going'
JOIN participant ON participant.municipality_id = $1 AND participant.id = signup.participant_id
LEFT JOIN person ON person.municipality_id = $1 AND person.id = participant.person_id
LEFT JOIN reminder_choice ON reminder_choice.municipality_id = $1 AND reminder_choice.participant_id = participant.id AND reminder_choice.activity_id = activity.id ${along}
WHERE occurrence.municipality_id = $1 AND occurrence.status = 'scheduled' AND occurrence.starts_at > $2`;

/** A device is written to where somebody has one and chose for it; without one a mail goes out after all. */
const hasDevice =
  'EXISTS (SELECT FROM push_subscription WHERE municipality_id = $1 AND person_id = participant.person_id)';

const key = `'reminder:' || occurrence.id || ':' || participant.id || ':day-before:' || sequence`;
const when = `to_char(occurrence.starts_at AT TIME ZONE activity.time_zone, 'DD-MM-YYYY HH24:MI') || E' uur'`;
const sendAt = `after_quiet_hours(greatest($2::timestamptz, occurrence.starts_at - interval '24 hours'), activity.time_zone)`;

/** Two hours early, because housekeeping comes by each hour. Who signs up on the last day has just read when it is. */
const isDue = `occurrence.starts_at <= $2::timestamptz + interval '26 hours' AND signup.at <= occurrence.starts_at - interval '24 hours' AND ${wish} = 'day-before'`;

const byMail = {
  columns: ['key', 'person_id', 'recipient', 'subject', 'body', 'unsubscribe_url', 'next_attempt_at'],
  select: `SELECT ${key}, person.id, coalesce(participant.email, person.email), 'Herinnering: ' || activity.title,
  'Beste ' || coalesce(person.display_name, participant.name) || E',\\n\\nU doet mee met:\\n\\n' || activity.title || E'\\n'
    || ${when} || E'\\n' || place.name || E'\\n\\n'
    || CASE WHEN person.id IS NULL THEN E'Kunt u niet komen? Meld u af met de link in onze eerdere mail.\\n'
       ELSE E'Kunt u niet komen? Meld u dan af:\\n' END || $3 || '/activiteiten/' || activity.slug
    || E'\\n\\nWilt u geen herinneringen meer? Stop ze hier:\\n'
    || $3 || '/activiteiten/herinneringen#' || reminder_token || '.' || activity.id || E'\\n',
  $3 || '/api/reminder-stops/' || reminder_token || '/' || activity.id, ${sendAt}
${whoIsGoing()} AND ${isDue} AND NOT (reminder_way = 'push' AND ${hasDevice})`,
} as const;

/** One for each device; its address leads to the activity. */
const toDevices = {
  columns: ['key', 'channel', 'person_id', 'recipient', 'subject', 'body', 'link', 'next_attempt_at'],
  select: `SELECT ${key} || ':' || device.id, 'push', device.person_id, device.id::text, activity.title,
  ${when} || E'\\n' || place.name, '/activiteiten/' || activity.slug, ${sendAt}
${whoIsGoing('JOIN push_subscription device ON device.municipality_id = $1 AND device.person_id = participant.person_id')}
  AND ${isDue} AND reminder_way <> 'mail'`,
} as const;
